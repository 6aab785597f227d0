import type { Context } from 'hono';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** A month, quarter, semester or year. */
export const PERIOD = /^(19|2[01])\d{2}(-(0[1-9]|1[0-2]|Q[1-4]|S[12]))?$/;

/** `periode` of the address where it is a month. */
export const askedMonth = (c: Context): string | null => asked(c, MONTH);

/** `periode` of the address where it is a period of any kind. */
export const askedPeriod = (c: Context): string | null => asked(c, PERIOD);

function asked(c: Context, form: RegExp): string | null {
  const text = c.req.query('periode');
  return text !== undefined && form.test(text) ? text : null;
}
