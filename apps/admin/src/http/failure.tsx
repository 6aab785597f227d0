import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ApiFailure, type ApiProblem } from '../api/outcome.ts';
import { viewOf } from '../format/view.ts';
import { ProblemPage } from '../ui/problem.page.tsx';
import type { AdminEnv } from './admin-env.ts';
import { personalTextPage } from './personal-text.tsx';
import { show } from './show.ts';
import { statusOf } from './status.ts';

const problem = (status: number, code: ApiProblem['code'], requestId = ''): ApiProblem => ({
  status,
  code,
  detail: null,
  errors: [],
  requestId,
});

export const missingPage = (c: Context<AdminEnv>) => problemPage(c, problem(404, 'not-found'));

/** Signed out: to the sign-in page and back here. What the api refused: why. Our own fault: only that, and its id. */
export function failurePage(error: unknown, c: Context<AdminEnv>) {
  if (error instanceof ApiFailure) {
    if (error.problem.code === 'signed-out') return toSignIn(c);
    if (error.problem.code === 'personal-text') return personalTextPage(c, error.problem);
    if (error.problem.code === 'second-factor-missing') return c.redirect('/akun/kode-kedua', 303);
    return problemPage(c, error.problem);
  }
  if (error instanceof HTTPException) return error.getResponse();
  logFailure(error);
  return problemPage(c, problem(500, 'internal', c.req.header('x-request-id') ?? ''));
}

function toSignIn(c: Context<AdminEnv>) {
  const back = c.req.method === 'GET' ? c.var.view.address : '/';
  return c.redirect(back === '/' ? '/masuk' : `/masuk?ke=${encodeURIComponent(back)}`, 303);
}

export function problemPage(c: Context<AdminEnv>, found: ApiProblem) {
  const view = c.var.view ?? viewOf('id', 0, '/');
  return show(c, <ProblemPage view={view} problem={found} />, statusOf(found));
}

/** Where it happened, without the words of the error: those can quote what somebody typed. */
function logFailure(error: unknown): void {
  const { name, stack } = error instanceof Error ? error : new Error('not an error');
  const frames = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  // biome-ignore lint/suspicious/noConsole: the one place that writes to the Worker's log
  console.error(JSON.stringify({ name, at: frames.slice(0, 8).map((line) => line.trim()) }));
}
