import { Problem, type RegionRef } from '@konvergensi/contract';
import { type EntryPlaceRow, entryPlaces } from '@konvergensi/db';
import {
  agenciesOf,
  allows,
  type EntryIndicator,
  type EntryLevel,
  indicatorByCode,
  monthOf,
  type PeriodKey,
  type Permission,
  parsePeriodKey,
  periodOfKey,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

/** A district's entries of one period, reached. */
export interface OpenEntries {
  district: OpenDistrict;
  ref: RegionRef;
  period: PeriodKey;
  today: string;
  month: number;
}

export async function openEntries(
  deps: Deps,
  actor: Actor,
  asked: { district: string; period: string },
  permission: Permission,
): Promise<OpenEntries> {
  const district = await openDistrict(deps, actor, asked.district, permission);
  const period = parsePeriodKey(asked.period);
  if (period === null) throw new Problem('not-found');
  const today = todayOf(deps, district.code);
  const { code, name, kind } = district;
  const ref: RegionRef = { code, name, level: 'district', kind: kind as RegionRef['kind'] };
  return { district, ref, period, today, month: monthOf(today) };
}

/** An indicator that agencies enter, in the rhythm of this period. */
export function entryIndicator(code: string, period: PeriodKey): EntryIndicator {
  const found = indicatorByCode.get(code);
  if (found?.kind !== 'entry' || found.every !== periodOfKey(period).kind) throw new Problem('not-found');
  return found;
}

export type Place = EntryPlaceRow;

export async function placesAt(district: OpenDistrict, levels: readonly EntryLevel[]): Promise<Place[]> {
  const found = await district.db.batch(levels.map((level) => entryPlaces(district.id, level)));
  return found.flatMap(({ rows }) => rows as unknown as Place[]);
}

/** May someone with this permission reach the place? A puskesmas is reached by who is held on it, or by the whole district. */
function reachesPlace(grants: Actor['grants'], permission: Permission, district: OpenDistrict, place: Place): boolean {
  const [province, id] = district.path;
  if (place.level === 'district' || place.level === 'puskesmas') {
    return grants.some(
      (grant) =>
        allows([grant], permission, district.path) &&
        (grant.villages === null || (place.level === 'puskesmas' && grant.facility === place.place)),
    );
  }
  if (place.region === null || province === undefined || id === undefined) return false;
  const isSubdistrict = place.level === 'subdistrict';
  const path = isSubdistrict ? [province, id, place.region] : [province, id, place.parent ?? 0, place.region];
  return allows(grants, permission, path);
}

/** May this person read what stands at a place? */
export const readsPlace = (actor: Actor, district: OpenDistrict, place: Place): boolean =>
  reachesPlace(actor.grants, 'figure.read', district, place);

/** May this person do that with an indicator's value at a place? Only for the agencies that the role serves. */
export const worksAt = (
  actor: Actor,
  permission: Permission,
  of: { district: OpenDistrict; indicator: Pick<EntryIndicator, 'agency'> },
  place: Place,
): boolean =>
  reachesPlace(
    actor.grants.filter((grant) => agenciesOf(grant).includes(of.indicator.agency)),
    permission,
    of.district,
    place,
  );

/** A place by what it is called on the wire: the code of a region, the id of a puskesmas, the NPSN of a school. */
export const wireOf = ({ level, place, code }: Place): string =>
  level === 'puskesmas' || level === 'school' ? place : (code ?? place);
