import type { Db } from '@konvergensi/db';
import { type Actor, type Deps, hmacKey, numberKey, systemActor } from '@konvergensi/services';

export const DISTRICT = 2;
/** Statements a benchmark may use. */
export const UNLIMITED = 1e9;

export const reader: Actor = {
  ...systemActor('bench'),
  grants: [{ role: 'province_admin', path: [1], villages: null }],
};

/** What a verb of the benchmark is called with. */
export async function depsOf(directory: Db, shard: Db): Promise<Deps> {
  const unused = () => Promise.resolve();
  return {
    directory,
    shard: () => shard,
    shardNames: ['SHARD_00'],
    files: {} as Deps['files'],
    sendRecompute: unused,
    sendImport: unused,
    now: () => Date.UTC(2026, 0, 5),
    ulid: () => 'BENCH',
    trailKey: await hmacKey('a key of the benchmark, long enough to be one'),
    numberKeys: { current: await numberKey('a key of numbers in the benchmark, long enough'), before: null },
    namesNoted: new Map(),
    requestId: 'bench',
    regionPack: async () => null,
  };
}
