import type { PeopleDeps } from './deps.ts';
import { randomSecret } from './secret.ts';

/** What the cookie of a new session holds, signed as the sign-in library signs its own. */
export interface OpenedSession {
  cookie: string;
  expiresAt: number;
}

/** A new session's secret, and the cookie that carries it. */
export async function signedToken(deps: PeopleDeps): Promise<{ token: string; cookie: string }> {
  const token = randomSecret();
  const mac = await crypto.subtle.sign('HMAC', deps.authKey, new TextEncoder().encode(token));
  return { token, cookie: `${token}.${btoa(String.fromCharCode(...new Uint8Array(mac)))}` };
}
