import { Problem, type ProblemCode, problems } from '@konvergensi/contract';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ApiEnv } from './api-env.ts';
import { logFailure } from './log.ts';

const OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media',
};

const OVERTAKEN: ReadonlySet<string> = new Set(['GuardFailed', 'UniqueFailed']);

/** Everything that goes wrong leaves as `application/problem+json`; of our own faults it says only the request id. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Problem && error.code !== 'internal') return error;
  if (error instanceof HTTPException) {
    const code = OF_STATUS[error.status];
    if (code !== undefined) return new Problem(code);
  }
  logFailure(requestId, error);
  // What was decided on has changed, and the verb says nothing better: nothing was written.
  if (error instanceof Error && OVERTAKEN.has(error.name)) return new Problem('conflict');
  return new Problem('internal');
}

export function problemResponse(c: Context<ApiEnv>, error: unknown, headers: Record<string, string> = {}): Response {
  const requestId = c.get('requestId');
  const problem = problemOf(error, requestId);
  const { status, id, en } = problems[problem.code];
  const title = c.get('language') === 'en' ? en : id;
  const body = {
    type: `https://konvergensi.invalid/problems/${problem.code}`,
    title,
    status,
    code: problem.code,
    requestId,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    ...(problem.errors.length === 0 ? {} : { errors: problem.errors }),
    ...problem.extra,
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json', ...headers });
}
