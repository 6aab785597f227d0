import type { Context } from 'hono';
import { stylesheet } from '../ui/stylesheet.ts';
import type { AdminEnv } from './admin-env.ts';
import { type Element, show } from './show.ts';

const HOUR_MS = 3_600_000;

/**
 * A page of figures that follows from these answers alone: asked again while they are the same, it is 304 and not even
 * drawn. Pages with names are never kept by the browser, phones here are shared; these hold none.
 */
export async function showFresh(
  c: Context<AdminEnv>,
  answers: readonly unknown[],
  draw: () => Element,
): Promise<Response> {
  const { language, now, address } = c.var.view;
  // Its forms are those of this session. The hour, since a new version of the pages draws the same answers anew, and paper says when it was printed.
  const from = JSON.stringify([
    c.var.formToken,
    language,
    address,
    Math.floor(now / HOUR_MS),
    stylesheet.length,
    ...answers,
  ]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(from));
  const tag = `W/"${btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 15)))}"`;
  c.header('etag', tag);
  c.header('cache-control', 'private, no-cache');
  c.header('vary', 'cookie');
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  return show(c, draw());
}
