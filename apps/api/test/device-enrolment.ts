import { type Answer, ask } from './api.ts';
import { nextAddress } from './signed-in.ts';
import { must, type Stage, VILLAGE } from './stage.ts';

export const PIN = '482915';

export interface Link {
  id: string;
  token: string;
  code: string;
}

let made = 0;
/** A new cadre of the village; she has no password. */
export async function newCadre(stage: Stage, role = 'cadre'): Promise<string> {
  const { id } = await must<{ id: string }>('/v1/users', {
    method: 'POST',
    as: stage.tokens.here.district_admin,
    json: { username: `kader.hp.${++made}`, name: `Kader HP ${made}`, role, region: VILLAGE },
  });
  return id;
}

export const giveLink = (stage: Stage, user: string, as = stage.tokens.here.village_officer): Promise<Link> =>
  must<Link>(`/v1/users/${user}/device-link`, { method: 'POST', as });

export const onPhone = (path: string, json: object, cookie = ''): Promise<Answer> =>
  ask(path, {
    method: 'POST',
    json,
    headers: { cookie, 'cf-connecting-ip': nextAddress(), 'user-agent': 'Mozilla/5.0 (Linux; Android 12; SM-A136B)' },
  });

/** Cookies by name, the later over the earlier, as a browser keeps them. */
export function jar(before: string, answer: Answer): string {
  const all = [...before.split('; '), ...answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')];
  return [...new Map(all.filter(Boolean).map((pair) => [pair.split('=')[0], pair] as const)).values()].join('; ');
}

/** Opened with its code on a telephone: what that telephone keeps. */
export async function opened(link: Link, cookie = ''): Promise<string> {
  const answer = await onPhone('/v1/device-enrolments/open', { token: link.token, code: link.code }, cookie);
  if (answer.status !== 204) throw new Error(answer.text);
  return jar(cookie, answer);
}

export const confirm = (stage: Stage, link: Link) =>
  must(`/v1/device-links/${link.id}/confirm`, { method: 'POST', as: stage.tokens.here.village_officer });

/** A telephone on which this cadre is signed in. */
export async function enrolledPhone(stage: Stage, user: string, cookie = ''): Promise<string> {
  const link = await giveLink(stage, user);
  const phone = await opened(link, cookie);
  await confirm(stage, link);
  const answer = await onPhone('/v1/device-enrolments/finish', { token: link.token, pin: PIN }, phone);
  if (answer.status !== 204) throw new Error(answer.text);
  return jar(phone, answer);
}

export async function deviceOf(stage: Stage, user: string): Promise<string> {
  const { name } = await must<{ name: string }>(`/v1/device-links/${(await giveLink(stage, user)).id}`, {
    as: stage.tokens.here.village_officer,
  });
  const { devices } = await must<{ devices: { id: string; people: string[] }[] }>(`/v1/regions/${VILLAGE}/devices`, {
    as: stage.tokens.here.village_officer,
  });
  return devices.find(({ people }) => people.includes(name))?.id ?? '';
}
