import type { Context } from 'hono';
import type { AdminEnv } from './admin-env.ts';

const YEAR = /^20[1-9]\d$/;

/** `tahun` of the address, else the year that runs. */
export function askedYear(c: Context<AdminEnv>): string {
  const asked = c.req.query('tahun') ?? '';
  return YEAR.test(asked) ? asked : String(new Date(c.var.view.now).getUTCFullYear());
}
