import { openDb } from '@konvergensi/db';
import {
  type Actor,
  type Deps,
  hmacKey,
  type ImportMessage,
  numberKey,
  type RecomputeMessage,
} from '@konvergensi/services';
import { DISTRICTS, PROVINCE, plantDistricts, START } from './made-up-districts.ts';
import { memoryFiles } from './memory-files.ts';
import { openSqlite, type SqliteD1 } from './sqlite-d1.ts';
import { hashSynchronously } from './synchronous-hashing.ts';

/** A platform of one directory and two shards in memory, with a clock that stands and messages that are kept. */
export interface World {
  deps: Deps;
  clock: { now: number };
  recomputes: RecomputeMessage[];
  imports: ImportMessage[];
  bases: Readonly<Record<'DIRECTORY' | 'SHARD_00' | 'SHARD_01', SqliteD1>>;
}

export async function openWorld(): Promise<World> {
  hashSynchronously();
  const bases = { DIRECTORY: openSqlite('directory'), SHARD_00: openSqlite('shard'), SHARD_01: openSqlite('shard') };
  const clock = { now: START };
  const recomputes: RecomputeMessage[] = [];
  const imports: ImportMessage[] = [];
  const unlimited = { statements: Number.MAX_SAFE_INTEGER };
  const opened = Object.fromEntries(Object.entries(bases).map(([name, { d1 }]) => [name, openDb(name, d1, unlimited)]));
  const key = await hmacKey('a key of the histories, long enough to be one');
  let ids = 0;
  const deps: Deps = {
    directory: opened['DIRECTORY']!,
    shard: (name) => opened[name]!,
    shardNames: ['SHARD_00', 'SHARD_01'],
    files: memoryFiles(),
    sendRecompute: async (message) => void recomputes.push(message),
    sendImport: async (message) => void imports.push(message),
    now: () => clock.now,
    ulid: () => {
      ids += 1;
      return `7${String(ids).padStart(25, '0')}`;
    },
    trailKey: key,
    numberKeys: { current: await numberKey('a key of numbers in the histories, long enough'), before: null },
    namesNoted: new Map(),
    requestId: 'history',
    regionPack: async () => null,
  };
  await plantDistricts(deps);
  return { deps, clock, recomputes, imports, bases };
}

/** Runs something in the world as it was planted, and leaves nothing of it behind. */
export async function afresh<T>(world: World, run: () => Promise<T>): Promise<T> {
  const bases = Object.values(world.bases);
  for (const base of bases) base.keep();
  world.clock.now = START;
  try {
    return await run();
  } finally {
    for (const base of bases) {
      base.failBefore = null;
      base.forget();
    }
    world.recomputes.length = 0;
    world.imports.length = 0;
  }
}

const everywhere = (role: Actor['grants'][number]['role'], path: number[]) => ({ role, path, villages: null });

/** Someone who may do everything that a history does. */
export const worker: Actor = {
  id: 'user-worker',
  name: 'Petugas Contoh',
  grants: DISTRICTS.flatMap((d) => [
    everywhere('health_officer', [PROVINCE, d.id]),
    ...d.villages.map((v) => everywhere('village_officer', [PROVINCE, d.id, v.parent, v.id])),
  ]),
  via: 'session',
  language: 'id',
};
