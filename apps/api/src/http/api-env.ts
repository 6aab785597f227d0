import type { Actor, PeopleDeps, SignedIn } from '@konvergensi/services';
import type { Platform } from '../platform.ts';

/** What handlers find in their context. */
export interface ApiEnv {
  Bindings: Platform;
  Variables: {
    deps: PeopleDeps;
    requestId: string;
    language: Actor['language'];
    /** Where the request comes from, for delays on sign-in. */
    address: string;
    signedIn: SignedIn | null;
  };
}
