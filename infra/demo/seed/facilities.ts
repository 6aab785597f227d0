import { type FacilityView, facilityList } from '@konvergensi/contract';
import { facilityKey } from '@konvergensi/domain';
import type { DemoPlace } from '../places.ts';
import { unread } from './api.ts';
import type { Session } from './people.ts';

const SINCE = '2024-01-01';

/** Confirms the puskesmas that the imports proposed and draws their working areas; posyandu wait for a person. */
export async function confirmPuskesmas(officer: Session, { district, villages }: DemoPlace): Promise<FacilityView[]> {
  const path = `/v1/districts/${district.code}/facilities`;
  const puskesmas = async () =>
    (await officer.api.get(path, facilityList)).facilities.filter(({ kind }) => kind === 'puskesmas');
  for (const { id, state, version } of await puskesmas()) {
    if (state !== 'proposed') continue;
    await officer.api.send('POST', `${path}/${id}/confirm`, unread, { json: { version }, key: `demo-confirm-${id}` });
  }
  for (const { id, name, version, villages: area } of await puskesmas()) {
    const own = villages.filter((village) => samePuskesmas(village.puskesmas.name, name)).map(({ code }) => code);
    if (own.length === 0 || area.length === own.length) continue;
    await officer.api.send('PUT', `${path}/${id}/area`, unread, {
      json: { version, from: SINCE, villages: own },
      key: `demo-area-${id}`,
    });
  }
  return puskesmas();
}

export function samePuskesmas(one: string, other: string): boolean {
  return facilityKey('puskesmas', one) === facilityKey('puskesmas', other);
}
