import { toBase64url } from '../core/base64url.ts';
import { hmac } from '../core/digest.ts';

/** 256 random bits as 43 characters that need no escaping in an address. */
export const randomSecret = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(32)));

/**
 * The token of a one-time link. It is made from the key and the link it belongs to, not kept: a command delivered
 * twice can give the same link again, and the database holds only its hash.
 */
export const enrolmentToken = (key: CryptoKey, user: string, createdAt: number): Promise<string> =>
  hmac(key, `enrolment:${user}:${createdAt}`);
