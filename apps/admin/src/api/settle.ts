import { type FieldError, type ProblemCode, problems } from '@konvergensi/contract';
import type { ApiProblem, Outcome } from './outcome.ts';

/** An answer of the typed client, as far as it is read here. */
export interface Answered<T> {
  ok: boolean;
  status: number;
  headers: Headers;
  json: () => Promise<T>;
}

/** What came back: the data the route declares, or the problem it refused with. */
export async function settle<T>(pending: Promise<Answered<T>>): Promise<Outcome<T>> {
  const response = await pending;
  if (!response.ok) return { ok: false, problem: await problemOf(response) };
  return { ok: true, data: response.status === 204 ? (null as T) : await response.json() };
}

/** RFC 9457, read with care: a gateway before the api may answer with something else. */
async function problemOf(response: Answered<unknown>): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const found = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (name: string): string | null => (typeof found[name] === 'string' ? found[name] : null);
  return {
    status: response.status,
    code: known(text('code')),
    detail: text('detail'),
    errors: Array.isArray(found['errors']) ? (found['errors'] as FieldError[]) : [],
    requestId: text('requestId') ?? response.headers.get('x-request-id') ?? '',
    extra: found,
  };
}

const known = (code: string | null): ProblemCode =>
  code !== null && Object.hasOwn(problems, code) ? (code as ProblemCode) : 'internal';
