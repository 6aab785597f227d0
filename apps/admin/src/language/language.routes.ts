import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { AdminEnv } from '../http/admin-env.ts';
import { localPath } from '../http/local-path.ts';
import { isLanguage, LANGUAGE_COOKIE } from '../text/language.ts';

const YEAR = 365 * 24 * 3600;

/** A plain link that changes the language and comes back. */
export const languageRoutes = new Hono<AdminEnv>().get('/bahasa/:language', (c) => {
  const language = c.req.param('language');
  if (isLanguage(language)) setCookie(c, LANGUAGE_COOKIE, language, { path: '/', maxAge: YEAR, sameSite: 'Lax' });
  return c.redirect(localPath(c.req.query('ke')), 303);
});
