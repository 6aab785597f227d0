import {
  type ComputedCell,
  type DirtyCell,
  type DistrictRow,
  dirtyCells,
  districtRows,
  factsOf,
  putCounts,
  readFacts,
  sql,
  takeDistrictRows,
} from '@konvergensi/db';
import { computeVillageMonth, monthOf, RULE_VERSION } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrictById } from '../core/open-district.ts';
import { todayIn } from '../core/today.ts';
import { refreshQuarters } from '../scorecard/refresh-quarters.ts';

/** Villages a slice: facts of twenty villages fit a request's memory and D1's time with room. */
const SLICE = 20;

export interface Recomputed {
  cells: number;
  /** Dirty cells are left: send another message. */
  more: boolean;
}

/**
 * Computes dirty village-months of a district, from a period on, and sums them up to the district and the directory.
 * Harmless twice, late or out of order. Stops after `slices` and says whether more is waiting.
 */
export async function recomputeDistrict(
  deps: Deps,
  districtId: number,
  options: { fromPeriod?: number; slices?: number } = {},
): Promise<Recomputed> {
  const district = await openDistrictById(deps, districtId);
  const parentOf = await villageParents(district);
  const { fromPeriod = 0, slices = 12 } = options;
  let cells = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const dirty = await district.db.all<DirtyCell>(dirtyCells(district.id, fromPeriod, SLICE));
    if (dirty.length === 0) return { cells, more: false };
    await recomputeCells(deps, district, dirty, parentOf);
    cells += dirty.length;
    if (dirty.length < SLICE) return { cells, more: false };
  }
  return { cells, more: true };
}

/** One slice: one snapshot of facts in, one batch of counts out, then the directory's copy. */
async function recomputeCells(
  deps: Deps,
  district: OpenDistrict,
  dirty: readonly DirtyCell[],
  parentOf: ReadonlyMap<number, number>,
): Promise<void> {
  const facts = readFacts(await district.db.batch(factsOf(district.id, dirty)));
  const computed = facts.map(({ cell, facts: of }): ComputedCell => {
    const { counts, byPosyandu } = computeVillageMonth(of);
    return { ...cell, counts, byPosyandu };
  });
  const periods = [...new Set(computed.map((cell) => cell.period))];
  const results = await district.db.batch([
    ...putCounts(district.id, computed, parentOf, RULE_VERSION, deps.now()),
    districtRows(district.id, periods),
  ]);
  const rows = results.at(-1)!.rows as unknown as DistrictRow[];
  if (rows.length > 0) await deps.directory.batch([takeDistrictRows(district.id, rows)]);
  const current = monthOf(todayIn('Asia/Jakarta', deps.now()));
  await refreshQuarters(
    deps,
    district,
    computed.map(({ village, period }) => [village, period]),
    current,
  );
}

async function villageParents(district: OpenDistrict): Promise<ReadonlyMap<number, number>> {
  const rows = await district.db.all<{ id: number; parent: number }>(
    sql`select id, parent from region where district = ${district.id} and level = 4`,
  );
  return new Map(rows.map((row) => [row.id, row.parent]));
}
