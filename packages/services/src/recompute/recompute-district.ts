import {
  type CellKey,
  type ComputedCell,
  type DirtyCell,
  dirtyCells,
  factsOf,
  putVillages,
  readFacts,
} from '@konvergensi/db';
import { computeVillageMonth, monthOf, packMonth, RULE_VERSION } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrictById } from '../core/open-district.ts';
import { todayIn } from '../core/today.ts';
import { refreshQuarters } from '../scorecard/refresh-quarters.ts';
import { type PutCell, sumUp } from './sum-up.ts';

/** Villages a slice: facts of twenty villages fit a request's memory and D1's time with room. */
const SLICE = 20;

export type NamedCell = readonly [village: number, period: number];

export interface Recomputed {
  cells: number;
  /** Dirty cells are left: send another message. */
  more: boolean;
}

/**
 * Computes dirty village-months of a district, from a period on, slice by slice, then sums them up once to the district
 * and the directory. A cell stays dirty until every region above it counts it, so a pass that was killed is done again.
 * With `cells` only those named are computed. Harmless twice, late or out of order. Stops after `slices` and says
 * whether more is waiting.
 */
export async function recomputeDistrict(
  deps: Deps,
  districtId: number,
  options: { fromPeriod?: number; slices?: number; cells?: readonly NamedCell[] | null } = {},
): Promise<Recomputed> {
  const district = await openDistrictById(deps, districtId);
  const { fromPeriod = 0, slices = 12, cells = null } = options;
  const put: PutCell[] = [];
  let more = false;
  let behind: CellKey = { period: fromPeriod, village: 0 };
  for (let slice = 0; slice < slices; slice += 1) {
    const dirty =
      cells === null
        ? await district.db.all<DirtyCell>(dirtyCells(district.id, behind, SLICE))
        : cells.slice(slice * SLICE, (slice + 1) * SLICE).map(([village, period]) => ({ village, period }));
    if (dirty.length > 0) put.push(...(await recomputeCells(deps, district, dirty)));
    more = dirty.length === SLICE;
    if (!more) break;
    behind = dirty.at(-1)!;
  }
  await sumUp(deps, district, put);
  return { cells: put.length, more: more && cells === null };
}

/** One slice: one snapshot of facts in, village counts and the scorecards of their quarters out. */
async function recomputeCells(deps: Deps, district: OpenDistrict, dirty: readonly CellKey[]): Promise<PutCell[]> {
  const facts = readFacts(await district.db.batch(factsOf(district.id, dirty)));
  const computed = facts.map(({ cell, facts: of }): ComputedCell => {
    const month = computeVillageMonth(of, true);
    return { ...cell, counts: month.counts, byPosyandu: month.byPosyandu, states: packMonth(of, month) };
  });
  const cells = computed.map(({ village, period, seq }) => ({ village, period, seq }));
  const months = cells.map(({ village, period }) => [village, period] as const);
  // Before the cells are written: a window then never counts a month whose scorecard it does not.
  await refreshQuarters(deps, district, months, monthOf(todayIn('Asia/Jakarta', deps.now())));
  await district.db.batch([putVillages(district.id, computed, RULE_VERSION, deps.now())]);
  return cells;
}
