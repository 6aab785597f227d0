import {
  type PasskeyBegun,
  type PasskeyMade,
  type PasskeyQuestion,
  type PasskeySigned,
  Problem,
} from '@konvergensi/contract';
import {
  addPasskey,
  type ChallengeFor,
  type Counted,
  countTry,
  findPasskey,
  forgetTries,
  fromBase64url,
  isOurChallenge,
  listPasskeys,
  type OpenedSession,
  openByPasskey,
  passkeyChallenge,
  readSession,
  type SignedIn,
  toBase64url,
} from '@konvergensi/services';
import type { Context } from 'hono';
import type { ApiEnv } from '../http/api-env.ts';
import { keepSession } from './device-cookie.ts';
import { needPassword } from './second-factor.ts';
import { SESSION_SECONDS } from './sign-in-library.ts';

/** Loaded when a passkey is looked at, since it is a fifth of the Worker. */
const library = () => import('@simplewebauthn/server');

const rpIdOf = (c: Context<ApiEnv>): string => new URL(c.env.publicOrigin).hostname;

/** What a browser is asked to sign. */
export const askForPasskey = async (c: Context<ApiEnv>): Promise<PasskeyQuestion> => ({
  challenge: await passkeyChallenge(c.var.deps, 'sign-in'),
  rpId: rpIdOf(c),
});

/** The password again, then what a browser needs to make a passkey for this account. */
export async function beginPasskey(c: Context<ApiEnv>, signedIn: SignedIn, password: string): Promise<PasskeyBegun> {
  await needPassword(c, signedIn, password);
  const { deps } = c.var;
  const { actor, username } = signedIn;
  return {
    challenge: await passkeyChallenge(deps, `new ${actor.id}`),
    rpId: rpIdOf(c),
    user: { id: btoa(actor.id).replaceAll('=', ''), name: username, displayName: actor.name },
    exclude: (await listPasskeys(deps, actor)).map(({ credential }) => credential),
  };
}

/** Keeps the public half of a passkey that a browser has made, when it answers our challenge with its holder present. */
export async function finishPasskey(c: Context<ApiEnv>, { actor }: SignedIn, name: string, made: PasskeyMade) {
  if (actor.via !== 'session') throw new Problem('forbidden');
  const asked = expected(c, `new ${actor.id}`);
  const { verifyRegistrationResponse } = await library();
  const response = { clientDataJSON: made.clientDataJSON, attestationObject: made.attestationObject };
  const checked = await verifyRegistrationResponse({ response: asResponse(made.id, response), ...asked.of }).catch(
    refuse,
  );
  if (!checked.verified) throw new Problem('wrong-code');
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  const challenge = asked.challenge();
  await addPasskey(c.var.deps, actor, { credential: id, publicKey: toBase64url(publicKey), counter, challenge, name });
}

/** Signs in by a passkey alone: the device has asked its holder who she is, so no code is asked for besides. */
export async function signInByPasskey(c: Context<ApiEnv>, signed: PasskeySigned): Promise<SignedIn> {
  const { deps } = c.var;
  const counted: readonly Counted[] = [{ kind: 'address', of: [c.var.address] }];
  await countTry(deps, counted);
  const known = await findPasskey(deps, signed.id);
  if (known === undefined) throw new Problem('wrong-code');
  const asked = expected(c, 'sign-in');
  const { verifyAuthenticationResponse } = await library();
  const { id, ...response } = signed;
  const credential = { id, publicKey: fromBase64url(known.publicKey), counter: known.counter };
  const checked = await verifyAuthenticationResponse({
    response: asResponse(id, response),
    credential,
    ...asked.of,
  }).catch(refuse);
  if (!checked.verified) throw new Problem('wrong-code');
  const opened = await openByPasskey(deps, known, {
    counter: checked.authenticationInfo.newCounter,
    challenge: asked.challenge(),
    userAgent: c.req.header('user-agent')?.slice(0, 200) ?? null,
    livesMs: SESSION_SECONDS * 1000,
  });
  await forgetTries(deps, counted);
  return keep(c, opened);
}

async function keep(c: Context<ApiEnv>, opened: OpenedSession): Promise<SignedIn> {
  const signedIn = await readSession(c.var.deps, opened.cookie, c.var.language);
  if (signedIn === null) throw new Error('the session just made does not open');
  keepSession(c, opened);
  return signedIn;
}

/** What an answer must hold to; the challenge it answered is known afterwards. */
function expected(c: Context<ApiEnv>, purpose: ChallengeFor) {
  let answered = '';
  return {
    of: {
      expectedChallenge: (challenge: string) => {
        answered = challenge;
        return isOurChallenge(c.var.deps, purpose, challenge);
      },
      expectedOrigin: c.env.publicOrigin,
      expectedRPID: rpIdOf(c),
      requireUserVerification: true,
    },
    challenge: () => answered,
  };
}

const asResponse = <R>(id: string, response: R) => ({
  id,
  rawId: id,
  type: 'public-key' as const,
  response,
  clientExtensionResults: {},
});

/** The library throws for what does not hold, whatever it is; none of it is told. */
function refuse(): never {
  throw new Problem('wrong-code');
}
