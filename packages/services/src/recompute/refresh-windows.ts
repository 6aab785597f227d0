import {
  type CellKey,
  districtSeqs,
  putWindows,
  readYearFacts,
  type SeqRow,
  seqsBelow,
  type VillageYearRows,
  yearFactsOf,
} from '@konvergensi/db';
import { lastDayOf, monthsOfKey, type PeriodKey, periodOfKey, staleWindows, windowsOfYear } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrictById } from '../core/open-district.ts';
import { sumWindows } from './sum-up.ts';
import { windowsOfVillage } from './windows-of-village.ts';

/** Villages of a message: a year of facts each, so that saves wait for their recompute no longer than a moment. */
const VILLAGES_A_PASS = 8;

export interface RefreshedWindows {
  villages: number;
  /** Windows are stale still: send another message. */
  more: boolean;
}

const yearOf = (key: PeriodKey): number => Math.floor(periodOfKey(key).first / 12);

/**
 * Computes the quarters, semesters and years of a district that do not count what their months count, village by village,
 * and sums them up. Not part of a save: many saves become one pass. What is stale is read from the rows themselves, so
 * nothing is lost with a message, and a pass that was killed is done again. Latest year first.
 */
export async function refreshWindows(
  deps: Deps,
  districtId: number,
  villagesAtMost = VILLAGES_A_PASS,
): Promise<RefreshedWindows> {
  const district = await openDistrictById(deps, districtId);
  const stale = staleWindows(await district.db.all<SeqRow>(districtSeqs(district.id))).get(district.id) ?? [];
  if (stale.length === 0) return { villages: 0, more: false };
  const year = Math.max(...stale.map(yearOf));
  const work = await staleBelow(district, year);
  const some = [...work.villages].slice(0, villagesAtMost);
  const done = await computeVillages(deps, district, year, new Map(some));
  const sums = work.villages.size <= villagesAtMost ? work.subdistricts : [];
  await sumWindows(deps, district, done, sums);
  const left = work.villages.size > some.length || stale.some((key) => yearOf(key) < year);
  return { villages: some.length, more: left };
}

interface Stale {
  villages: ReadonlyMap<number, readonly PeriodKey[]>;
  subdistricts: readonly { region: number; period: PeriodKey }[];
}

/** Down the tree, only where it is stale: the sub-districts of a year, then the villages of those. */
async function staleBelow({ db, id }: OpenDistrict, year: number): Promise<Stale> {
  const windows = windowsOfYear(year);
  const periods = [...monthsOfYear(year), ...windows];
  const rows = await db.all<SeqRow>(seqsBelow(id, periods, null));
  const subdistricts = staleWindows(rows);
  // A district whose sub-districts are all current is summed again by way of one of them.
  const any =
    subdistricts.size > 0 ? [...subdistricts] : rows.slice(0, 1).map(({ region }) => [region, windows] as const);
  const villages = await db.all<SeqRow>(seqsBelow(id, periods, [...subdistricts.keys()]));
  return {
    villages: staleWindows(villages),
    subdistricts: any.flatMap(([region, keys]) => keys.map((period) => ({ region, period }))),
  };
}

const monthsOfYear = (year: number) => Array.from({ length: 12 }, (_, i) => year * 12 + i);

type Work = ReadonlyMap<number, Iterable<PeriodKey>>;

/** Windows of some villages; before them those of villages that their children moved on to, which no seq tells of. */
async function computeVillages(deps: Deps, district: OpenDistrict, year: number, work: Work): Promise<CellKey[]> {
  if (work.size === 0) return [];
  const own = await load(district, year, [...work.keys()]);
  const next = followed(own, work);
  if (next.size > 0) {
    await sumWindows(deps, district, await put(deps, district, await load(district, year, [...next.keys()]), next), []);
  }
  return put(deps, district, own, work);
}

/** Villages that take a child over in a window because it moved there before the window's end. */
function followed(own: readonly VillageYearRows[], work: Work): Map<number, Set<PeriodKey>> {
  const next = new Map<number, Set<PeriodKey>>();
  for (const { village, movedTo } of own) {
    for (const [to, on] of movedTo) {
      const keys = [...(work.get(village) ?? [])].filter((key) => lastDayOf(periodOfKey(key).last) >= on);
      if (keys.length > 0 && !work.has(to)) next.set(to, new Set([...(next.get(to) ?? []), ...keys]));
    }
  }
  return next;
}

async function put(
  deps: Deps,
  { db, id }: OpenDistrict,
  years: readonly VillageYearRows[],
  work: Work,
): Promise<CellKey[]> {
  const rows = years.flatMap((year) => {
    const { village, seqs } = year;
    const compute = windowsOfVillage(year);
    return [...(work.get(village) ?? [])].flatMap((key) => {
      const seq = monthsOfKey(key).reduce((sum, month) => sum + (seqs.get(month) ?? 0), 0);
      return seq === 0 ? [] : [{ village, period: key, seq, ...compute(key) }];
    });
  });
  await db.batch(putWindows(id, rows, deps.now()));
  return rows.map(({ village, period }) => ({ village, period }));
}

async function load(district: OpenDistrict, year: number, villages: readonly number[]): Promise<VillageYearRows[]> {
  const months = monthsOfYear(year);
  return readYearFacts(villages, months, await district.db.batch(yearFactsOf(district.id, villages, months)));
}
