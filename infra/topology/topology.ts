/** The one list of what runs where. `render.ts` turns it into every Worker's wrangler configuration. */

export const COMPATIBILITY_DATE = '2026-10-20';
export const COMPATIBILITY_FLAGS = ['nodejs_compat'] as const;

export const ENVIRONMENTS = ['local', 'staging', 'production'] as const;
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

export const QUEUES = ['recompute', 'import'] as const;
export type QueueKind = (typeof QUEUES)[number];

export interface Database {
  binding: string;
  name: string;
  /** Fixed for the local platform, where it is the key of the file; in the cloud the name is enough. */
  id?: string;
  /** Which set of packages/db/migrations it holds. */
  kind: 'directory' | 'shard';
}

export interface Environment {
  name: EnvironmentName;
  publicOrigin: string;
  /** The zone whose addresses reach the Workers; none locally, where the gateway routes. */
  zone?: string;
  /** Where D1 is asked to keep the primaries. */
  location?: 'apac';
  databases: Database[];
  bucket: string;
}

/** Adding a shard: one more here, then render, provision, migrate, deploy, and only then a row in the directory. */
const SHARDS = 2;

const ORIGINS: Record<EnvironmentName, string> = {
  local: 'http://localhost:8787',
  staging: 'https://staging.konvergensi.example',
  production: 'https://konvergensi.example',
};

/** Each minute: sweep of the outbox and the jobs. 18:17 UTC is 01:17 in western Indonesia: month opening, sealing, checks. */
export const CRONS = { minute: '* * * * *', nightly: '17 18 * * *' } as const;

/** The local ones are made at first start; in the cloud `wrangler secret put`. */
export const SECRETS = ['AUTH_SECRET', 'TRAIL_KEY', 'NIK_KEY'] as const;

/** Only while NIK are sealed anew: the key before. */
export const OPTIONAL_SECRETS = ['NIK_KEY_BEFORE'] as const;

/** Which Worker is given which: the scheduler signs nobody in, admin decides nothing. */
export const SECRETS_OF = { api: SECRETS, scheduler: ['TRAIL_KEY', 'NIK_KEY'], admin: [] } as const;

/** A save must not wait for a batch to fill, and an import chunk is a batch of its own. */
export const CONSUMERS = {
  recompute: { max_batch_size: 10, max_batch_timeout: 0, max_retries: 5, retry_delay: 5, max_concurrency: 5 },
  import: { max_batch_size: 1, max_batch_timeout: 0, max_retries: 5, retry_delay: 5, max_concurrency: 5 },
  dead: { max_batch_size: 10, max_batch_timeout: 5, max_retries: 3 },
} as const;

export const ENVIRONMENT: Record<EnvironmentName, Environment> = {
  local: environment('local'),
  staging: environment('staging'),
  production: environment('production'),
};

/** `konvergensi-api` in production and locally, `konvergensi-staging-api` in staging. */
export function resourceName(environment: EnvironmentName, what: string): string {
  return environment === 'staging' ? `konvergensi-staging-${what}` : `konvergensi-${what}`;
}

export function queueName(kind: QueueKind, environment: EnvironmentName = 'local'): string {
  return resourceName(environment, kind);
}

export function deadQueueName(kind: QueueKind, environment: EnvironmentName = 'local'): string {
  return `${queueName(kind, environment)}-dead`;
}

function environment(name: EnvironmentName): Environment {
  const databases = [database(name, 'directory')];
  for (let shard = 0; shard < SHARDS; shard += 1) databases.push(database(name, 'shard', shard));
  const base = { name, publicOrigin: ORIGINS[name], databases, bucket: resourceName(name, 'files') };
  return name === 'local' ? base : { ...base, zone: 'konvergensi.example', location: 'apac' };
}

function database(environment: EnvironmentName, kind: 'directory' | 'shard', shard?: number): Database {
  const number = shard === undefined ? undefined : String(shard).padStart(2, '0');
  const what = number === undefined ? kind : `${kind}-${number}`;
  const base = { binding: what.toUpperCase().replace('-', '_'), name: resourceName(environment, what), kind };
  return environment === 'local' ? { ...base, id: placeholderId(number) } : base;
}

/** Locally the same id in every configuration is what makes two Workers open the same file. */
function placeholderId(shard: string | undefined): string {
  return `00000000-0000-4000-8000-${(shard === undefined ? '0' : `1${shard}`).padStart(12, '0')}`;
}
