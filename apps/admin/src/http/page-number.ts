import type { Context } from 'hono';

/** `hal` of the address, from 1. */
export const pageNumber = (c: Context): number => Number(/^\d{1,4}$/.exec(c.req.query('hal') ?? '')?.[0] ?? 1);
