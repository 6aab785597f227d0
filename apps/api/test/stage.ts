import { type Agency, heldOnPuskesmas, heldWithAgency, levelOfRole, type Role, roles } from '@konvergensi/domain';
import { bootstrapOperator, createToken, createUser, type PeopleDeps, readToken } from '@konvergensi/services';
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
const PLACES: Readonly<Record<0 | 1 | 2 | 3 | 4, readonly [here: string, there: string]>> = {
  0: ['', ''],
  1: ['17', '14'],
  2: [KAUR, LEBONG],
  3: ['17.04.01', '17.07.01'],
  4: [VILLAGE, OTHER_VILLAGE],
};
const MADE_FIRST: readonly Role[] = ['operator', 'province_admin', 'district_admin'];

/** Provinces 17 and 14, Kaur and Lebong open for practice, and someone in every role in two places. */
export async function setStage(): Promise<Stage> {
  const deps = await testDeps();
  const operator = await bootstrapOperator(deps);
  const operatorToken = await tokenOf(deps, operator.id);
  await redeem(operator.enrolmentToken ?? '', operator.username);
  const signedIn = await ask('/v1/session', { method: 'POST', json: { username: 'operator', password: PASSWORD } });
  const here: Partial<Record<Role, string>> = { operator: operatorToken };
  const there: Partial<Record<Role, string>> = { operator: operatorToken };
  const facilities: [string, string] = ['', ''];
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
  for (const [place, i] of [
    [here, 0],
    [there, 1],
  ] as const) {
    // Both districts are of one province, whose administrator appoints theirs.
    place.district_admin = await person(deps, here.province_admin, { role: 'district_admin', region: PLACES[2][i] });
    facilities[i] = await plantPuskesmas(PLACES[2][i], 'Puskesmas Contoh');
    for (const role of roles.filter((one) => !MADE_FIRST.includes(one))) {
      place[role] = await person(deps, levelOfRole[role] === 1 ? place.province_admin : place.district_admin, {
        role,
        region: PLACES[levelOfRole[role]][i],
        ...(heldOnPuskesmas(role) ? { facility: facilities[i] } : {}),
        ...(heldWithAgency(role) ? { agency: 'dinsos' as const } : {}),
      });
    }
  }
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    deps,
    cookie,
    puskesmas: facilities[0],
    tokens: { here: here as Record<Role, string>, there: there as Record<Role, string> },
  };
}

let people = 0;
/** A person with a token, and no password: hashing one takes longer than all else. */
export async function person(
  deps: PeopleDeps,
  giver: string | undefined,
  held: { role: Role; region: string; facility?: string; agency?: Agency },
): Promise<string> {
  const username = `${held.role}.${held.region}.${++people}`.replaceAll('_', '-');
  const signedIn = await readToken(deps, giver ?? '', 'id');
  if (signedIn === null) throw new Error(`nobody gives ${held.role}`);
  const quick: PeopleDeps = { ...deps, hashPassword: async () => 'none' };
  const { id } = await createUser(quick, signedIn.actor, { username, name: `Orang Contoh ${people}`, ...held });
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
