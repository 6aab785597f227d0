import type { Role } from '@konvergensi/domain';
import { bootstrapOperator, createToken, type PeopleDeps } from '@konvergensi/services';
import { ask, testDeps } from './api.ts';
import { plantPuskesmas } from './plant.ts';

export const PASSWORD = 'sandi contoh untuk uji';
export const KAUR = '17.04';
export const LEBONG = '17.07';
export const VILLAGE = '17.04.01.2001';
export const OTHER_VILLAGE = '17.07.01.2002';

/** Made-up people of a small installation, by role and district; what they sign in with is an API token. */
export interface Stage {
  deps: PeopleDeps;
  /** Session cookie of the operator. */
  cookie: string;
  tokens: Readonly<Record<'here' | 'there', Readonly<Record<Role, string>>>>;
  puskesmas: string;
}

/** Where each role is held: in Kaur and its province, and in a place that must not be seen from there. */
const HELD: readonly (readonly [role: Role, here: string, there: string])[] = [
  ['province_officer', '17', '14'],
  ['district_admin', KAUR, LEBONG],
  ['health_officer', KAUR, LEBONG],
  ['agency_officer', KAUR, LEBONG],
  ['subdistrict_officer', '17.04.01', '17.07.01'],
  ['village_officer', VILLAGE, OTHER_VILLAGE],
  ['cadre', VILLAGE, OTHER_VILLAGE],
];

/** Provinces 17 and 14, Kaur and Lebong open for practice, and someone in every role in two places. */
export async function setStage(): Promise<Stage> {
  const deps = await testDeps();
  const operator = await bootstrapOperator(deps);
  const operatorToken = await tokenOf(deps, operator.id);
  await redeem(operator.enrolmentToken ?? '', operator.username);
  const signedIn = await ask('/v1/session', { method: 'POST', json: { username: 'operator', password: PASSWORD } });
  const here: Partial<Record<Role, string>> = { operator: operatorToken };
  const there: Partial<Record<Role, string>> = { operator: operatorToken };
  for (const [place, code] of [
    [here, '17'],
    [there, '14'],
  ] as const) {
    await must('/v1/provinces', { method: 'POST', as: operatorToken, json: { code } });
    const { users } = await must<{ users: { id: string }[] }>(`/v1/users?region=${code}`, { as: operatorToken });
    place.province_admin = await tokenOf(deps, users[0]?.id ?? '');
  }
  for (const code of [KAUR, LEBONG]) {
    await must('/v1/districts', { method: 'POST', as: here.province_admin, json: { code } });
  }
  for (const [role, ...codes] of HELD) {
    for (const [i, code] of codes.entries()) {
      const place = i === 0 ? here : there;
      const giver =
        role === 'province_officer'
          ? place.province_admin
          : role === 'district_admin'
            ? here.province_admin
            : place.district_admin;
      place[role] = await person(deps, giver, { role, region: code });
    }
  }
  const puskesmas = await plantPuskesmas(KAUR, 'Puskesmas Contoh');
  here.puskesmas_officer = await person(deps, here.district_admin, {
    role: 'puskesmas_officer',
    region: KAUR,
    facility: puskesmas,
  });
  there.puskesmas_officer = there.health_officer ?? '';
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    deps,
    cookie,
    puskesmas,
    tokens: { here: here as Record<Role, string>, there: there as Record<Role, string> },
  };
}

let people = 0;
export async function person(
  deps: PeopleDeps,
  giver: string | undefined,
  held: { role: Role; region: string; facility?: string },
): Promise<string> {
  const username = `${held.role}.${held.region}.${++people}`.replaceAll('_', '-');
  const { id } = await must<{ id: string }>('/v1/users', {
    method: 'POST',
    as: giver,
    json: { username, name: `Orang Contoh ${people}`, ...held },
  });
  return tokenOf(deps, id);
}

export async function tokenOf(deps: PeopleDeps, id: string): Promise<string> {
  const actor = { id, name: 'uji', grants: [], via: 'session', language: 'id' } as const;
  return (await createToken(deps, actor, { name: 'uji', days: 1 })).token;
}

export const redeem = (token: string, username: string) =>
  must('/v1/enrolments/redeem', { method: 'POST', json: { token, username, password: PASSWORD } });

/** An answer that the test cannot go on without. */
export async function must<T>(path: string, asked: Parameters<typeof ask>[1]): Promise<T> {
  const answer = await ask(path, asked);
  if (answer.status >= 300) throw new Error(`${asked?.method ?? 'GET'} ${path}: ${answer.status} ${answer.text}`);
  return answer.json as T;
}
