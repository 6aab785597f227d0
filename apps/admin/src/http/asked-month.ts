import type { Context } from 'hono';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** `periode` of the address where it is a month. */
export function askedMonth(c: Context): string | null {
  const asked = c.req.query('periode');
  return asked !== undefined && MONTH.test(asked) ? asked : null;
}
