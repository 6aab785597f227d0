import type { Deps } from '../core/deps.ts';

/** What the verbs about people need besides: keys and hashes that belong to the sign-in library. */
export interface PeopleDeps extends Deps {
  /** HMAC key of session cookies and one-time links. */
  authKey: CryptoKey;
  /** Password hash of the sign-in library. */
  hashPassword(password: string): Promise<string>;
  /** Compares with such a hash, in constant time. */
  verifyPassword(given: { hash: string; password: string }): Promise<boolean>;
  /** Whether this installation asks administrators for a second factor. */
  requireSecondFactor: boolean;
}
