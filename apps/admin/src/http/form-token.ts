import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { AdminEnv } from './admin-env.ts';
import { problemPage } from './failure.tsx';

/** Name of the token in a form, and in the address a form with a file is sent to, since that goes on unread. */
export const TOKEN_FIELD = 'tanda';

/** What browsers send of themselves from a page of another site; anything else they ask leave for first. */
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;
const POST_FORM = /<form\b(?=[^>]*\smethod="post")[^>]*>/g;

const encoder = new TextEncoder();

/** The token of a session's forms. It follows from the cookie, which no page of another site can read: nothing is kept. */
export async function formToken(cookie: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(cookie), algorithm, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode('konvergensi form'));
  return btoa(String.fromCharCode(...new Uint8Array(mac)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

const cookieNames = (publicOrigin: string) => {
  const prefix = publicOrigin.startsWith('https:') ? '__Host-konvergensi' : 'konvergensi';
  return { session: `${prefix}.session_token`, form: `${prefix}.form` };
};

/** Cookies that a form's token may follow from: the session, and before there is one a cookie for forms alone. */
function keysOf(c: Context, publicOrigin: string): string[] {
  const names = cookieNames(publicOrigin);
  return [getCookie(c, names.session), getCookie(c, names.form)].filter(
    (one) => one !== undefined && one !== '',
  ) as string[];
}

/**
 * Gives every form of every page its token and takes no form without it, besides what `sameOrigin` asks. It stands around
 * all routes: no page can forget it.
 */
export function formTokens(publicOrigin: string) {
  return createMiddleware<AdminEnv>(async (c, next) => {
    if (c.req.method === 'POST' && isForm(c) && !(await holdsToken(c, publicOrigin))) {
      return problemPage(c, { status: 403, code: 'form-expired', detail: null, errors: [], requestId: '', extra: {} });
    }
    const held = keysOf(c, publicOrigin)[0];
    const key = held ?? crypto.randomUUID() + crypto.randomUUID();
    c.set('formToken', held === undefined ? '' : await formToken(held));
    await next();
    if (!/^text\/html\b/.test(c.res.headers.get('content-type') ?? '')) return undefined;
    const html = await c.res.text();
    const token = await formToken(key);
    const whole = html.replace(POST_FORM, (tag) => withToken(tag, token));
    c.res = new Response(whole, c.res);
    if (whole !== html && held === undefined) {
      const secure = publicOrigin.startsWith('https:');
      setCookie(c, cookieNames(publicOrigin).form, key, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
    }
    return undefined;
  });
}

const isForm = (c: Context): boolean => FORM_TYPES.test(c.req.header('content-type') ?? 'text/plain');

async function holdsToken(c: Context, publicOrigin: string): Promise<boolean> {
  const given = c.req.query(TOKEN_FIELD) ?? (await fieldOf(c));
  if (given === undefined) return false;
  const wanted = await Promise.all(keysOf(c, publicOrigin).map(formToken));
  return wanted.some((token) => isSame(token, given));
}

/** A form with a file is passed on as it comes and not read here. */
async function fieldOf(c: Context): Promise<string | undefined> {
  if (/^multipart/i.test(c.req.header('content-type') ?? '')) return undefined;
  const value = (await c.req.formData().catch(() => new FormData())).get(TOKEN_FIELD);
  return typeof value === 'string' ? value : undefined;
}

/** Takes as long wherever they differ. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ (b.charCodeAt(i) || 0);
  return difference === 0;
}

function withToken(tag: string, token: string): string {
  if (!/\senctype="multipart\/form-data"/.test(tag))
    return `${tag}<input type="hidden" name="${TOKEN_FIELD}" value="${token}"/>`;
  return tag.replace(/\saction="([^"#]*)/, (_all, action: string) => {
    return ` action="${action}${action.includes('?') ? '&amp;' : '?'}${TOKEN_FIELD}=${token}`;
  });
}
