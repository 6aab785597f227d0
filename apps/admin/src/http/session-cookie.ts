import type { Context } from 'hono';

/** Hands the cookies that the api set on to the browser, untouched. */
export function passCookies(c: Context, from: Headers): void {
  for (const cookie of from.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}
