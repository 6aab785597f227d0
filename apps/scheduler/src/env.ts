import type { Bindings, ImportMessage, RecomputeMessage } from '@konvergensi/services';

/** What the scheduler is bound to; infra/topology renders the configuration. */
export interface Env {
  DIRECTORY: D1Database;
  SHARD_00: D1Database;
  SHARD_01: D1Database;
  FILES: R2Bucket;
  RECOMPUTE: Queue<RecomputeMessage>;
  IMPORT: Queue<ImportMessage>;
  TRAIL_KEY: string;
  NIK_KEY: string;
  NIK_KEY_BEFORE?: string;
}

const isShard = (name: string): boolean => /^SHARD_\d\d$/.test(name);

/** The environment read once: a missing or short secret stops the Worker with its name. */
export function bindingsOf(env: Env): Bindings {
  for (const name of ['TRAIL_KEY', 'NIK_KEY'] as const) {
    if (typeof env[name] !== 'string' || env[name].length < 32) throw new Error(`${name} needs at least 32 characters`);
  }
  const before = env.NIK_KEY_BEFORE;
  if (before !== undefined && before.length < 32) throw new Error('NIK_KEY_BEFORE needs at least 32 characters');
  const shards = Object.entries(env).filter(([name]) => isShard(name)) as [string, D1Database][];
  return {
    directory: env.DIRECTORY,
    shards: Object.fromEntries(shards),
    files: env.FILES,
    recompute: env.RECOMPUTE,
    import: env.IMPORT,
    trailSecret: env.TRAIL_KEY,
    nikSecret: env.NIK_KEY,
    nikSecretBefore: env.NIK_KEY_BEFORE ?? null,
    regionPack: async () => null,
  };
}
