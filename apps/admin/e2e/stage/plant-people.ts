import { deviceLinkGiven } from '@konvergensi/contract';
import type { Cast, Places } from './cast.ts';

export interface PeopleThings {
  /** A cadre who has not signed in yet. */
  newcomer: string;
  /** One-time token by which she chooses her password. */
  invitation: string;
  phoneLink: string;
  phoneToken: string;
}

export async function plantPeople(cast: Cast, { village }: Places): Promise<PeopleThings> {
  const { api } = cast.as('village_officer');
  const { id, enrolmentToken } = await cast.newPerson(api, 'kader.baru', 'cadre', village);
  const other = await cast.newPerson(api, 'kader.telepon', 'cadre', village);
  const link = await api.send('POST', `/v1/users/${other.id}/device-link`, deviceLinkGiven);
  return { newcomer: id, invitation: enrolmentToken, phoneLink: link.id, phoneToken: link.token };
}
