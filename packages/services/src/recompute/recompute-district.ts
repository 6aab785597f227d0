import {
  type CellFacts,
  type CellKey,
  type ComputedCell,
  type DirtyCell,
  dirtyCells,
  factsOf,
  parentsOf,
  putVillages,
  readFacts,
  type StatementResult,
} from '@konvergensi/db';
import { computeVillageMonth, monthOf, packMonth } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrictById } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { quartersBehind, refreshQuarters } from '../scorecard/refresh-quarters.ts';
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
  const { fromPeriod = 0, slices = 12 } = options;
  // A cell named twice would read its rows twice.
  const cells = options.cells ? [...new Map(options.cells.map((cell) => [cell.join(), cell])).values()] : null;
  const current = monthOf(todayOf(deps, district.code));
  const put: PutCell[] = [];
  const read = async (slice: number, behind: CellKey): Promise<Slice> => {
    const dirty =
      cells === null
        ? await district.db.all<DirtyCell>(dirtyCells(district.id, behind, SLICE))
        : cells.slice(slice * SLICE, (slice + 1) * SLICE).map(([village, period]) => ({ village, period }));
    const next = dirty.length === SLICE ? dirty.at(-1)! : null;
    if (dirty.length === 0) return { facts: [], quarters: [], next };
    const facts = factsOf(district.id, dirty);
    const results = await district.db.batch([...facts, ...quartersBehind(district, monthsOf(dirty), current)]);
    return { facts: readFacts(results), quarters: results.slice(facts.length), next };
  };
  let slice = await read(0, { period: fromPeriod, village: 0 });
  for (let n = 1; ; n += 1) {
    // The database reads the next slice while this one is computed.
    const next = slice.next !== null && n < slices ? read(n, slice.next) : null;
    next?.catch(() => undefined);
    if (slice.facts.length > 0) put.push(...(await recomputeCells(deps, district, slice)));
    if (next === null) break;
    slice = await next;
  }
  await sumUp(deps, district, put);
  return { cells: put.length, more: slice.next !== null && cells === null };
}

interface Slice {
  facts: readonly CellFacts[];
  /** Answers of `quartersBehind`. */
  quarters: readonly StatementResult[];
  /** The cell behind which the next slice begins; null: there is none. */
  next: CellKey | null;
}

const monthsOf = (cells: readonly CellKey[]) => cells.map(({ village, period }) => [village, period] as const);

/** One slice: one snapshot of facts in, village counts and the scorecards of their quarters out. */
async function recomputeCells(deps: Deps, district: OpenDistrict, { facts, quarters }: Slice): Promise<PutCell[]> {
  const computed = facts.map(({ cell, facts: of, rules }): ComputedCell => {
    const month = computeVillageMonth(of, true, rules);
    const { counts, byPosyandu } = month;
    return { ...cell, counts, byPosyandu, states: packMonth(of, month), ruleVersion: rules.version };
  });
  const cells = computed.map(({ village, period, seq }) => ({ village, period, seq }));
  // Before the cells are written: a window then never counts a month whose scorecard it does not.
  await refreshQuarters(deps, district, monthsOf(cells), quarters);
  const [, parents] = await district.db.batch([
    putVillages(district.id, computed, deps.now()),
    parentsOf([...new Set(cells.map(({ village }) => village))]),
  ]);
  const parentOf = new Map(parents!.rows.map((row) => [Number(row['id']), Number(row['parent'])]));
  return cells.map((cell) => ({ ...cell, parent: parentOf.get(cell.village) ?? 0 }));
}
