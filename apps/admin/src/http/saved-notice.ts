import type { Context } from 'hono';
import type { AdminEnv } from './admin-env.ts';

/** "Saved", on the page that a form leads to (`?tersimpan`); never on a form that is shown again. */
export const savedNotice = (c: Context<AdminEnv>): string | null =>
  c.req.method === 'GET' && c.req.query('tersimpan') !== undefined ? c.var.view.t('form.saved') : null;
