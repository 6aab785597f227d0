import { problemBody } from '@konvergensi/contract';

/** What the api was asked and refused. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(request: string, status: number, code: string, detail: string) {
    super(`${request} → ${status} ${code} ${detail}`.trim());
    this.name = 'Refused';
    this.status = status;
    this.code = code;
  }
}

interface Schema<T> {
  parse(value: unknown): T;
}

export interface Send {
  readonly json?: unknown;
  readonly form?: FormData;
  /** The same key on a second delivery gets the first answer, so every write can be sent again. */
  readonly key?: string;
}

export interface Api {
  get<T>(path: string, schema: Schema<T>): Promise<T>;
  send<T>(method: 'POST' | 'PUT', path: string, schema: Schema<T>, send?: Send): Promise<T>;
  /** Sends and gives the session cookie of the answer. */
  cookie(path: string, json: unknown): Promise<string>;
  pause(ms: number): Promise<void>;
}

export interface Platform {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Waits between two looks at something that goes on in the background; by default so many milliseconds. */
  readonly pause?: (ms: number) => Promise<void>;
}

const ATTEMPTS = 4;
const PAUSE_MS = 500;

/** The api as one person: with a bearer token, a cookie, or signed out. */
export function apiOf({ url, fetch, pause = sleep }: Platform, headers: Readonly<Record<string, string>> = {}): Api {
  const request = async (method: string, path: string, { json, form, key }: Send = {}): Promise<Response> => {
    const body = form ?? (json === undefined ? null : JSON.stringify(json));
    const sent = new Headers({ origin: url, ...headers });
    if (json !== undefined) sent.set('content-type', 'application/json');
    if (key !== undefined) sent.set('idempotency-key', key);
    for (let attempt = 1; ; attempt++) {
      const response = await fetch(url + path, { method, headers: sent, body });
      if (response.ok) return response;
      if (response.status < 500 || attempt === ATTEMPTS) throw await refusal(`${method} ${path}`, response);
      await pause(PAUSE_MS * attempt);
    }
  };
  return {
    pause,
    get: async (path, schema) => schema.parse(await (await request('GET', path)).json()),
    send: async (method, path, schema, send) => {
      const response = await request(method, path, send);
      return schema.parse(response.status === 204 ? null : await response.json());
    },
    cookie: async (path, json) =>
      (await request('POST', path, { json })).headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
  };
}

/** For answers that are not read. */
export const unread: Schema<null> = { parse: () => null };

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function refusal(request: string, response: Response): Promise<Refused> {
  const problem = problemBody.safeParse(await response.json().catch(() => null));
  if (!problem.success) return new Refused(request, response.status, 'unknown', '');
  const { code, detail = '', errors = [] } = problem.data;
  return new Refused(
    request,
    response.status,
    code,
    [detail, ...errors.map((e) => `${e.pointer} ${e.message}`)].join(' '),
  );
}
