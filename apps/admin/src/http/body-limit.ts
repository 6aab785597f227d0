import { createMiddleware } from 'hono/factory';
import type { AdminEnv } from './admin-env.ts';
import { problemPage } from './failure.tsx';

/** Where the api stops reading: what says it is longer is not read here either. */
const MOST_BYTES = 32 * 1024 * 1024;

/** A file of 2 GB is refused by what it says of its length, before a byte of it is read; nothing that was saved changes. */
export const bodyLimit = createMiddleware<AdminEnv>(async (c, next) => {
  if (c.req.method !== 'POST' || Number(c.req.header('content-length') ?? 0) <= MOST_BYTES) return next();
  const detail = c.var.view.t('problem.tooLarge');
  return problemPage(c, { status: 413, code: 'too-large', detail, errors: [], requestId: '', extra: {} });
});
