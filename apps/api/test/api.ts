import { env } from 'cloudflare:workers';
import { openPlatform, type PeopleDeps } from '@konvergensi/services';
import { createApp } from '../src/app.ts';
import { configOf } from '../src/env.ts';
import { type Platform, platformOf } from '../src/platform.ts';

export const ORIGIN = 'http://localhost';

const config = configOf(env);
const app = createApp();

export interface Ask {
  method?: string;
  /** API token or session cookie. */
  as?: string | undefined;
  json?: unknown;
  /** A body sent as it is. */
  raw?: BodyInit;
  headers?: Readonly<Record<string, string>>;
  /** Asked of an installation that demands a second factor of administrators. */
  strict?: true;
  /** Passwords of new accounts are not hashed, which takes longer than all else. */
  quick?: true;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
  /** Round trips to all databases, and statements in them. */
  calls: number;
  statements: number;
  rowsWritten: number;
}

/** The app on the real databases of the test, with what each request used of them. */
export async function ask(
  path: string,
  { method = 'GET', as, json, raw, headers = {}, strict, quick }: Ask = {},
): Promise<Answer> {
  const used: PeopleDeps[] = [];
  const platform = recording(used, strict === true, quick === true);
  const sent = new Headers(headers);
  if (as !== undefined)
    sent.set(as.startsWith('kv_') ? 'authorization' : 'cookie', as.startsWith('kv_') ? `Bearer ${as}` : as);
  if (json !== undefined) sent.set('content-type', 'application/json');
  const body = raw ?? (json === undefined ? undefined : JSON.stringify(json));
  const request = new Request(ORIGIN + path, { method, headers: sent, ...(body === undefined ? {} : { body }) });
  const response = await app.fetch(request, platform);
  const text = await response.text();
  const usage = used.flatMap((deps) => [
    deps.directory.usage,
    ...deps.shardNames.map((name) => deps.shard(name).usage),
  ]);
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined,
    calls: usage.reduce((sum, { calls }) => sum + calls, 0),
    statements: usage.reduce((sum, { statements }) => sum + statements, 0),
    rowsWritten: usage.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0),
  };
}

function recording(used: PeopleDeps[], requireSecondFactor: boolean, quick: boolean): Platform {
  const platform = platformOf(config);
  return {
    ...platform,
    open: async (requestId) => {
      const hashed = quick ? { hashPassword: async () => 'none', verifyPassword: async () => false } : {};
      const deps = { ...(await platform.open(requestId)), requireSecondFactor, ...hashed };
      used.push(deps);
      return deps;
    },
  };
}

/** What a test itself reaches the databases with: the allowance of a job. */
export async function testDeps(): Promise<PeopleDeps> {
  const people = await platformOf(config).open('test');
  return { ...people, ...(await openPlatform(config.bindings, { allowance: 'slice', requestId: 'test' })) };
}

export const testPlatform: Platform = platformOf(config);
