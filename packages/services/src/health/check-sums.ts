import {
  type CellKey,
  inWindow,
  json,
  type NewDrift,
  oneMonthBelow,
  type ParentKey,
  packCounts,
  periodsHeld,
  readSums,
  SHARES,
  type StoredFigure,
  settledBelow,
  sql,
  storedSums,
  sumsOf,
  windowProjections,
} from '@konvergensi/db';
import { FIRST_WINDOW_KEY, monthsOfKey, type PeriodKey } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { type Checked, monthsThatDiffer } from './check-village.ts';
import { driftOf } from './drift.ts';

type Row = { level: number; region: number; period: PeriodKey; seq: number; counts: string };
type Sum = ReturnType<typeof readSums>['districts'][number];
type Wrong = Pick<NewDrift, 'level' | 'region' | 'period' | 'what' | 'before' | 'after'>;

/** A share of a district's periods: sub-districts and district against the sum of what they are made of, and the copy. */
export async function checkSums(deps: Deps, district: OpenDistrict, share: number, at: number): Promise<Checked> {
  const { db, id } = district;
  const [held, parents] = await db.batch([
    sql`select period from (${periodsHeld(id)}) where period % ${SHARES} = ${share}`,
    sql`select id from region where district = ${id} and level = 3`,
  ]);
  const regions = parents!.rows.map((row) => Number(row['id']));
  const checked: Checked = { cells: 0, drifts: [] };
  for (const { period } of held!.rows as unknown as { period: PeriodKey }[]) {
    const keys = regions.map((region) => ({ region, period }));
    const wrong = await wrongSums(deps, district, period, keys);
    checked.cells += regions.length + 2;
    for (const one of wrong) {
      const found = await db.one<CellKey>(oneMonthBelow(id, one.level === 3 ? one.region : id, monthsOfKey(period)));
      if (found !== undefined) checked.drifts.push({ at, ...one, village: found.village, month: found.period });
    }
    checked.drifts.push(...(await wrongBelow(district, period, wrong, at)));
  }
  return checked;
}

/** A sum that does not hold may have wrong villages below it, which are then named too. */
async function wrongBelow(district: OpenDistrict, period: PeriodKey, wrong: readonly Wrong[], at: number) {
  if (period >= FIRST_WINDOW_KEY) return [];
  const drifts: NewDrift[] = [];
  for (const { region } of wrong.filter(({ level }) => level === 3)) {
    const stored = await district.db.all<StoredFigure>(settledBelow(district.id, region, period));
    drifts.push(...(await monthsThatDiffer(district, stored, at)));
  }
  return drifts;
}

/** One snapshot of a period. What waits to be summed is left for another night. */
async function wrongSums(
  deps: Deps,
  { db, id }: OpenDistrict,
  period: PeriodKey,
  keys: readonly ParentKey[],
): Promise<Wrong[]> {
  const isWindow = period >= FIRST_WINDOW_KEY;
  const read = isWindow ? sumsOf(id, keys, windowProjections(id, keys)) : sumsOf(id, keys);
  const results = await db.batch([
    ...read,
    storedSums(id, [period]),
    sql`select 1 from cell where district = ${id} and period in (select value from json_each(${json(monthsOfKey(period))})) limit 1`,
  ]);
  if (results.at(-1)!.rows.length > 0) return [];
  const sums = readSums(id, results.slice(0, read.length), isWindow ? inWindow : undefined);
  const stored = results[read.length]!.rows as unknown as Row[];
  const at = (level: number, region: number) => stored.find((row) => row.level === level && row.region === region);
  const differs = (level: 2 | 3, sum: Sum): Wrong[] => {
    const row = at(level, sum.region);
    // A window that its months have overtaken is not wrong, it waits.
    if (isWindow && row?.seq !== sum.seq) return [];
    const drift = driftOf(
      { counts: row?.counts ?? null, parts: null, states: null },
      { counts: packCounts(sum.counts) },
    );
    return drift === null ? [] : [{ level, region: sum.region, period, ...drift }];
  };
  const below = [
    ...sums.subdistricts.flatMap((sum) => differs(3, sum)),
    ...sums.districts.flatMap((sum) => differs(2, sum)),
  ];
  // Of a district's row that is wrong itself the copy is no other drift.
  const isSound = below.every(({ level }) => level !== 2);
  return isSound ? [...below, ...(await wrongCopy(deps, id, period, at(2, id)))] : below;
}

/** The directory's copy of the district's own row. */
async function wrongCopy({ directory }: Deps, id: number, period: PeriodKey, own: Row | undefined): Promise<Wrong[]> {
  if (own === undefined) return [];
  const copy = await directory.one<{ seq: number; counts: string }>(
    sql`select seq, json(counts) counts from district_rollup where district = ${id} and period = ${period}`,
  );
  if (copy !== undefined && copy.seq !== own.seq) return [];
  const drift = driftOf(
    { counts: copy?.counts ?? null, parts: null, states: null },
    { counts: JSON.parse(own.counts) as Record<string, number[]> },
  );
  return drift === null ? [] : [{ level: 1, region: id, period, ...drift }];
}
