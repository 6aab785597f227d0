import { limits, openDb } from '@konvergensi/db';
import { ulid } from 'ulidx';
import type { Deps, ImportMessage, RecomputeMessage } from './deps.ts';
import { hmacKey } from './digest.ts';
import { type NumberKey, numberKey } from './sealed-number.ts';

/** What a Worker is bound to; its entry fills this from its environment. */
export interface Bindings {
  directory: D1Database;
  /** By the names that the directory places districts on. */
  shards: Readonly<Record<string, D1Database>>;
  files: R2Bucket;
  recompute: Pick<Queue<RecomputeMessage>, 'send'>;
  import: Pick<Queue<ImportMessage>, 'send'>;
  trailSecret: string;
  nikSecret: string;
  /** The secret before it, while numbers are sealed anew. */
  nikSecretBefore: string | null;
  regionPack(province: string): Promise<Uint8Array | null>;
}

/** An imported key is kept between the invocations of an isolate. */
function kept<Key>(make: (secret: string) => Promise<Key>): (secret: string) => Promise<Key> {
  const keys = new Map<string, Promise<Key>>();
  return (secret) => {
    const key = keys.get(secret) ?? make(secret);
    keys.set(secret, key);
    return key;
  };
}

const trailKeyOf = kept(hmacKey);
const numberKeyOf = kept<NumberKey>(numberKey);

/** Kept between the invocations of an isolate, so that most pages with names ask nothing more. */
const namesNoted = new Map<string, number>();

/** Statements a database may be asked for: by a page or save, or by one slice of a job. */
const ALLOWANCES = { request: limits.statementsPerRequest, slice: limits.statementsPerSlice } as const;

/** One invocation's view of the platform. */
export async function openPlatform(
  bindings: Bindings,
  options: { allowance: keyof typeof ALLOWANCES; requestId: string },
): Promise<Deps> {
  const limit = { statements: ALLOWANCES[options.allowance] };
  const opened = new Map(Object.entries(bindings.shards).map(([name, d1]) => [name, openDb(name, d1, limit)]));
  const [trailKey, current, before] = await Promise.all([
    trailKeyOf(bindings.trailSecret),
    numberKeyOf(bindings.nikSecret),
    bindings.nikSecretBefore === null ? null : numberKeyOf(bindings.nikSecretBefore),
  ]);
  return {
    directory: openDb('DIRECTORY', bindings.directory, limit),
    shard(name) {
      const db = opened.get(name);
      if (db === undefined) throw new Error(`no shard ${name}`);
      return db;
    },
    shardNames: [...opened.keys()],
    files: bindings.files,
    placed: new Map(),
    sendRecompute: async (message) => void (await bindings.recompute.send(message)),
    sendImport: async (message) => void (await bindings.import.send(message)),
    now: () => Date.now(),
    ulid: () => ulid(),
    trailKey,
    numberKeys: { current, before },
    namesNoted,
    requestId: options.requestId,
    regionPack: bindings.regionPack,
  };
}
