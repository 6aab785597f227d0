import type { PasskeyBegun, PasskeyItem } from '@konvergensi/contract';
import type { Role } from '@konvergensi/domain';
import { type Answer, ask } from './api.ts';
import { type PasskeyDevice, passkeyDevice } from './passkey-device.ts';
import { KAUR, must, PASSWORD, redeem, type Stage } from './stage.ts';
import { totp } from './totp.ts';

export const cookieOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');

export interface Person {
  id: string;
  username: string;
  cookie: string;
}

let made = 0;
/** A new person with a password, signed in; each from an address of its own, so that delays of one reach no other. */
export async function enrolledPerson(
  stage: Stage,
  held: { role: Role; region: string } = { role: 'health_officer', region: KAUR },
  giver: string = stage.tokens.here.district_admin,
): Promise<Person> {
  const username = `masuk.contoh.${++made}`;
  const { id, enrolmentToken } = await must<{ id: string; enrolmentToken: string }>('/v1/users', {
    method: 'POST',
    as: giver,
    json: { username, name: `Orang Masuk ${made}`, ...held },
  });
  await redeem(enrolmentToken, username);
  return { id, username, cookie: cookieOf(await signInAs(username)) };
}

let addresses = 0;
export const nextAddress = (): string => `203.0.113.${++addresses}`;
export const signInAs = (username: string, password = PASSWORD, headers: Record<string, string> = {}) =>
  ask('/v1/session', {
    method: 'POST',
    json: { username, password },
    headers: { 'cf-connecting-ip': nextAddress(), ...headers },
  });

export interface SecondFactor extends Person {
  secret: string;
  recoveryCodes: string[];
}

/** The same with a second factor set; the code of this half minute is spent. */
export async function withSecondFactor(stage: Stage, person?: Person): Promise<SecondFactor> {
  const { cookie, ...who } = person ?? (await enrolledPerson(stage));
  const { secret } = await must<{ secret: string }>('/v1/second-factor', {
    method: 'POST',
    as: cookie,
    json: { password: PASSWORD },
  });
  const confirmed = await ask('/v1/second-factor/confirm', {
    method: 'POST',
    as: cookie,
    json: { code: await totp(secret, Date.now()) },
  });
  const { recoveryCodes } = confirmed.json as { recoveryCodes: string[] };
  return { ...who, secret, recoveryCodes, cookie: cookieOf(confirmed) };
}

export interface PasskeyHolder extends Person {
  device: PasskeyDevice;
  passkey: string;
}

/** What a browser is asked for to make a passkey for this person. */
export const beginPasskey = (cookie: string): Promise<PasskeyBegun> =>
  must('/v1/passkeys/begin', { method: 'POST', as: cookie, json: { password: PASSWORD } });

/** A person with a passkey on a device of her own. */
export async function withPasskey(stage: Stage, person?: Person): Promise<PasskeyHolder> {
  const who = person ?? (await enrolledPerson(stage));
  const device = await passkeyDevice();
  const made = await device.make(await beginPasskey(who.cookie));
  await must('/v1/passkeys', { method: 'POST', as: who.cookie, json: { name: 'laptop contoh', made } });
  const { passkeys } = await must<{ passkeys: PasskeyItem[] }>('/v1/passkeys', { as: who.cookie });
  return { ...who, device, passkey: passkeys[0]?.id ?? '' };
}
