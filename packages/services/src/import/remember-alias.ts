import { type Statement, sql, type WaitRow } from '@konvergensi/db';
import { looseKey, normaliseName, withoutSubdistrictWord } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';
import type { WaitDetail } from './waiting.ts';
import type { VillageName } from './waiting-view.ts';

/** The spelling of a village that a row writes; null when it writes none. */
export function aliasOf(wait: WaitRow): string | null {
  return normaliseName((JSON.parse(wait.detail) as WaitDetail).child.villageWritten) || null;
}

/**
 * A spelling that a person has settled is known from then on: in the sub-district that the row writes, where that is one,
 * else in the sub-district of the chosen village.
 */
export function rememberAlias(
  district: OpenDistrict,
  names: ReadonlyMap<number, VillageName>,
  wait: WaitRow,
  alias: string,
  village: number,
): Statement {
  const { child } = JSON.parse(wait.detail) as WaitDetail;
  const written = subdistrictKey(child.subdistrictWritten);
  const all = new Map([...names.values()].map((name) => [name.subdistrictId, subdistrictKey(name.subdistrict)]));
  const meant = [...all].flatMap(([id, key]) => (key === written ? [id] : []));
  const subdistrict = meant.length === 1 ? meant[0]! : names.get(village)!.subdistrictId;
  return sql`insert into region_alias (district, subdistrict, alias, village)
      values (${district.id}, ${subdistrict}, ${alias}, ${village})
      on conflict (district, subdistrict, alias) do update set village = excluded.village`;
}

const subdistrictKey = (name: string): string => looseKey(withoutSubdistrictWord(normaliseName(name)).name);
