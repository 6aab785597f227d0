import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export type Element = JSX.Element;

/** A whole page. */
export function show(c: Context, page: Element, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  return c.html(`<!DOCTYPE html>${page}`, status);
}
