import { type PeriodRow, periodsOfDistrict, sql, statesOf } from '@konvergensi/db';
import { type Month, stateAt, stateCount } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';

export interface ShortChild {
  village: number;
  parent: number;
  person: string;
}

const CODE = 'stunted';
/** A child counted as short in a month. */
const COUNTED = 'c';

/** The latest month in which somebody was measured. */
export async function latestShort(district: OpenDistrict): Promise<Month | null> {
  const periods = await district.db.all<PeriodRow>(periodsOfDistrict(district.id));
  return periods.find(({ measured }) => measured === 1)?.period ?? null;
}

/** Children behind the figure of stunted children of a region in a month, as it was computed: two statements. */
export async function shortIn(district: OpenDistrict, region: number, month: Month): Promise<ShortChild[]> {
  const [states, places] = await district.db.batch([
    statesOf(district.id, region, [month], CODE, CODE),
    sql`select id, parent from region where district = ${district.id} and level = 4`,
  ]);
  const parentOf = new Map(places!.rows.map((row) => [Number(row['id']), Number(row['parent'])]));
  return states!.rows.flatMap((row) => {
    const village = Number(row['village']);
    const column = {
      id: String(row['id'] ?? ''),
      birth: String(row['birth'] ?? ''),
      letters: String(row['letters'] ?? ''),
      print: '',
    };
    return Array.from({ length: stateCount(column) }, (_, at) => stateAt(column, at))
      .filter(({ letter }) => letter === COUNTED)
      .map(({ id }) => ({ village, parent: parentOf.get(village) ?? 0, person: id }));
  });
}
