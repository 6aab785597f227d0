import { openPlatform, type PeopleDeps } from '@konvergensi/services';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Config } from './env.ts';

/** What the app is given by the Worker's entry (or by a test), beside the request. */
export interface Platform {
  environment: Config['environment'];
  publicOrigin: string;
  authSecret: string;
  /** What one request may reach. */
  open(requestId: string): Promise<PeopleDeps>;
}

export const platformOf = (config: Config): Platform => ({
  environment: config.environment,
  publicOrigin: config.publicOrigin,
  authSecret: config.authSecret,
  open: async (requestId) => ({
    ...(await openPlatform(config.bindings, { allowance: 'request', requestId })),
    authKey: await authKey(config.authSecret),
    hashPassword,
    verifyPassword,
    requireSecondFactor: config.requireSecondFactor,
  }),
});

const keys = new Map<string, Promise<CryptoKey>>();

function authKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = new TextEncoder().encode(secret);
  const key = keys.get(secret) ?? crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify']);
  keys.set(secret, key);
  return key;
}
