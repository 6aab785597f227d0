import { type ProblemCode, problemBody, problems } from '@konvergensi/contract';
import type { ApiProblem, Outcome } from './outcome.ts';

/** The service binding, or whatever answers in its place in a test. */
export type ApiFetch = (request: Request) => Promise<Response>;

export interface Schema<T> {
  parse: (value: unknown) => T;
}

export interface Send {
  json?: unknown;
  /** A body passed on as it came, with its content type. */
  raw?: { body: BodyInit | null; type: string };
  idempotencyKey?: string;
}

export interface Answer<T> {
  outcome: Outcome<T>;
  headers: Headers;
}

export interface Caller {
  /** Sends one request; an answer that does not have its declared shape is our own fault and throws. */
  call: <T>(method: string, path: string, schema: Schema<T>, send?: Send) => Promise<Answer<T>>;
  /** The answer untouched, for files passed through to the browser. */
  pass: (path: string) => Promise<Response>;
}

export function callerOf(fetch: ApiFetch, origin: string, headers: Readonly<Record<string, string>>): Caller {
  return {
    pass: (path) => fetch(new Request(origin + path, { headers, redirect: 'manual' })),
    call: async (method, path, schema, send = {}) => {
      const response = await fetch(
        new Request(origin + path, { method, redirect: 'manual', ...bodyOf(headers, send) }),
      );
      return { outcome: await outcomeOf(response, schema), headers: response.headers };
    },
  };
}

function bodyOf(headers: Readonly<Record<string, string>>, { json, raw, idempotencyKey }: Send): RequestInit {
  const sent = new Headers(headers);
  if (idempotencyKey !== undefined) sent.set('idempotency-key', idempotencyKey);
  if (raw !== undefined) {
    sent.set('content-type', raw.type);
    return { headers: sent, body: raw.body };
  }
  if (json === undefined) return { headers: sent };
  sent.set('content-type', 'application/json');
  return { headers: sent, body: JSON.stringify(json) };
}

async function outcomeOf<T>(response: Response, schema: Schema<T>): Promise<Outcome<T>> {
  if (!response.ok) return { ok: false, problem: await problemOf(response) };
  const body: unknown = response.status === 204 ? null : await response.json();
  return { ok: true, data: schema.parse(body) };
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = problemBody.safeParse(await response.json().catch(() => null));
  if (!body.success) return { status: response.status, code: 'internal', detail: null, errors: [], requestId: '' };
  const { status, code, detail, errors, requestId } = body.data;
  return { status, code: known(code), detail: detail ?? null, errors: errors ?? [], requestId };
}

const known = (code: string): ProblemCode => (Object.hasOwn(problems, code) ? (code as ProblemCode) : 'internal');
