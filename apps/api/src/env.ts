import type { Bindings } from '@konvergensi/services';
import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const binding = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null, 'binding is missing');
const secret = z.string().min(32, 'a secret has at least 32 characters');
const publicOrigin = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin } = new URL(text);
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname)));
}, 'an https origin without path, or http on this machine only');

const DEFAULT_SECOND_FACTOR = {
  local: 'optional',
  test: 'optional',
  staging: 'required',
  production: 'required',
} as const;

const environment = z
  .looseObject({
    ENVIRONMENT: z.enum(['local', 'test', 'staging', 'production']),
    SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
    PUBLIC_ORIGIN: publicOrigin,
    AUTH_SECRET: secret,
    TRAIL_KEY: secret,
    NIK_KEY: secret,
    NIK_KEY_BEFORE: secret.optional(),
    DIRECTORY: binding<D1Database>(),
    FILES: binding<R2Bucket>(),
    RECOMPUTE: binding<Bindings['recompute']>(),
    IMPORT: binding<Bindings['import']>(),
    ASSETS: binding<Fetcher>(),
  })
  .transform(({ ENVIRONMENT, SECOND_FACTOR, PUBLIC_ORIGIN, AUTH_SECRET, ...bound }) => ({
    environment: ENVIRONMENT,
    // On unless said otherwise wherever the platform is deployed; a demonstration on one machine asks for none.
    requireSecondFactor: (SECOND_FACTOR ?? DEFAULT_SECOND_FACTOR[ENVIRONMENT]) === 'required',
    publicOrigin: PUBLIC_ORIGIN,
    authSecret: AUTH_SECRET,
    bindings: {
      directory: bound.DIRECTORY,
      shards: shardsOf(bound),
      files: bound.FILES,
      recompute: bound.RECOMPUTE,
      import: bound.IMPORT,
      trailSecret: bound.TRAIL_KEY,
      nikSecret: bound.NIK_KEY,
      nikSecretBefore: bound.NIK_KEY_BEFORE ?? null,
      regionPack: (province: string) => regionPack(bound.ASSETS, province),
    } satisfies Bindings,
  }));

/** What the Worker is bound to and told, checked; a missing or weak one stops it with its name. */
export type Config = z.output<typeof environment>;

const parsed = new WeakMap<object, Config>();

/** Parsed once for each environment object the runtime gives. */
export function configOf(env: object): Config {
  const known = parsed.get(env);
  if (known !== undefined) return known;
  const result = environment.safeParse(env);
  if (!result.success) {
    throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
  parsed.set(env, result.data);
  return result.data;
}

function shardsOf(env: Readonly<Record<string, unknown>>): Record<string, D1Database> {
  const shards = Object.entries(env).filter(([name]) => /^SHARD_\d\d$/.test(name));
  return Object.fromEntries(shards) as Record<string, D1Database>;
}

/** Packed regions lie beside the code; they are public, but only the Worker serves them. */
async function regionPack(assets: Fetcher, province: string): Promise<Uint8Array | null> {
  const response = await assets.fetch(`https://assets.invalid/regions/${province}.txt`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
