import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { type ApiFetch, apiClient } from '../api/client.ts';
import { viewOf } from '../format/view.ts';
import { TABLE_FIELD, TAKE_FIELD } from '../take/take-address.ts';
import { isLanguage, LANGUAGE_COOKIE, type Language } from '../text/language.ts';
import type { AdminDependencies, AdminEnv } from './admin-env.ts';
import { TOKEN_FIELD } from './form-token.ts';
import { savesAnyway, warningOfNames } from './personal-text.tsx';

/** Who signed in, whence, and by which page: what the api needs to judge and log the call itself. */
const FORWARDED = ['cookie', 'origin', 'sec-fetch-site', 'cf-connecting-ip', 'user-agent', 'x-request-id'] as const;

/** The page's address without the token of the form that it was sent by, and without the file that is asked for. */
function addressOf(address: string): URL {
  const url = new URL(address);
  for (const name of [TOKEN_FIELD, TAKE_FIELD, TABLE_FIELD])
    if (url.searchParams.has(name)) url.searchParams.delete(name);
  return url;
}

/** Gives each request its words and its way to the api, which carries the reader's own cookie. */
export function reader({ api, publicOrigin, now }: AdminDependencies) {
  return createMiddleware<AdminEnv>(async (c, next) => {
    const chosen = getCookie(c, LANGUAGE_COOKIE);
    const language: Language = isLanguage(chosen) ? chosen : 'id';
    const { pathname, search } = addressOf(c.req.url);
    const headers: Record<string, string> = { 'accept-language': language, 'x-request-id': crypto.randomUUID() };
    for (const name of FORWARDED) {
      const value = c.req.header(name);
      if (value !== undefined) headers[name] = value;
    }
    c.set('publicOrigin', publicOrigin);
    c.set('view', viewOf(language, now(), pathname + search));
    if (await savesAnyway(c)) headers['x-save-anyway'] = 'yes';
    c.set('namesAt', '');
    const noting: ApiFetch = async (request) => {
      const answer = await api(request);
      const at = answer.headers.get('names-at');
      if (at !== null) c.set('namesAt', at);
      return answer;
    };
    c.set('api', apiClient(warningOfNames(noting), publicOrigin, headers));
    await next();
  });
}
