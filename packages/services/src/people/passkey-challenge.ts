import { fromBase64url, toBase64url } from '../core/base64url.ts';
import { hmac } from '../core/digest.ts';
import type { PeopleDeps } from './deps.ts';
import { CODE_LIVES_MS } from './second-factor.ts';
import { randomSecret } from './secret.ts';

/** What a challenge is for: signing in, or a new passkey of this person. */
export type ChallengeFor = 'sign-in' | `new ${string}`;

/**
 * A challenge that needs no row: its age, a nonce and a MAC over both and what it is for. That it opens once is kept where
 * it is used (`spent_code`), for as long as it is right.
 */
export async function passkeyChallenge(deps: PeopleDeps, purpose: ChallengeFor): Promise<string> {
  const body = `${deps.now()}.${randomSecret()}`;
  return toBase64url(new TextEncoder().encode(`${body}.${await macOf(deps, purpose, body)}`));
}

/** Whether a challenge is ours, made for this, and still right. */
export async function isOurChallenge(deps: PeopleDeps, purpose: ChallengeFor, challenge: string): Promise<boolean> {
  const [at = '', nonce = '', mac = '', ...rest] = plain(challenge).split('.');
  const age = deps.now() - Number(at);
  if (rest.length > 0 || !(age >= 0 && age < CODE_LIVES_MS)) return false;
  // Compared as a digest of both, which takes as long wherever they differ.
  const wanted = await macOf(deps, purpose, `${at}.${nonce}`);
  return (await hmac(deps.authKey, mac)) === (await hmac(deps.authKey, wanted));
}

const macOf = (deps: PeopleDeps, purpose: ChallengeFor, body: string): Promise<string> =>
  hmac(deps.authKey, `passkey:${purpose}:${body}`);

function plain(challenge: string): string {
  try {
    return new TextDecoder().decode(fromBase64url(challenge));
  } catch {
    return '';
  }
}
