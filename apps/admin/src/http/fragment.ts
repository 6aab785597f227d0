import type { Context } from 'hono';
import type { Element } from './show.ts';

/** The part of the page that the enhancer asks for by its id, of the same address. */
export function asksFor(c: Context, id: string): boolean {
  return c.req.header('x-fragment') === id;
}

export function showFragment(c: Context, part: Element): Response | Promise<Response> {
  c.header('vary', 'x-fragment');
  return c.html(String(part));
}
