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
import { type Counts, computeVillageMonth, monthOf, packMonth, type VillageMonthFacts } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrictById } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { quartersBehind, refreshQuarters } from '../scorecard/refresh-quarters.ts';
import { type PutCell, type ReadSums, sumsBehind, sumUp } from './sum-up.ts';

/** Village-months a slice: two villages' year; their facts fit a request's memory and D1's time with room. */
const SLICE = 24;

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
  const cells = options.cells ? byVillage(new Map(options.cells.map((cell) => [cell.join(), cell])).values()) : null;
  const current = monthOf(todayOf(deps, district.code));
  const put: PutCell[] = [];
  const read = async (slice: number, behind: CellKey): Promise<Slice> => {
    const dirty =
      cells === null
        ? await district.db.all<DirtyCell>(dirtyCells(district.id, { behind, from: fromPeriod }, SLICE))
        : cells.slice(slice * SLICE, (slice + 1) * SLICE).map(([village, period]) => ({ village, period }));
    // A slice of whole villages may be smaller than it could be.
    const next = (cells === null ? dirty.length > 0 : dirty.length === SLICE) ? dirty.at(-1)! : null;
    if (dirty.length === 0) return { facts: [], parents: new Map(), quarters: [], next };
    const facts = factsOf(district.id, dirty);
    const villages = [...new Set(dirty.map(({ village }) => village))];
    const quarters = quartersBehind(district, monthsOf(dirty), current);
    const results = await district.db.batch([...facts, parentsOf(villages), ...quarters]);
    const parents = new Map(results[facts.length]!.rows.map((row) => [Number(row['id']), Number(row['parent'])]));
    return { facts: readFacts(results), parents, quarters: results.slice(facts.length + 1), next };
  };
  let sums: ReadSums | null = null;
  let slice = await read(0, { period: 0, village: 0 });
  for (let n = 1; ; n += 1) {
    // The database reads the next slice while this one is computed.
    const next = slice.next !== null && n < slices ? read(n, slice.next) : null;
    next?.catch(() => undefined);
    sums = slice.facts.length > 0 ? await recomputeCells(deps, district, slice, put, next === null) : null;
    if (next === null) break;
    slice = await next;
  }
  await sumUp(deps, district, put, sums);
  return { cells: put.length, more: slice.next !== null && cells === null };
}

const byVillage = (cells: Iterable<NamedCell>): NamedCell[] => [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

const withServices = (facts: VillageMonthFacts, services: Counts | undefined): VillageMonthFacts =>
  services === undefined ? facts : { ...facts, services };

interface Slice {
  facts: readonly CellFacts[];
  parents: ReadonlyMap<number, number>;
  /** Answers of `quartersBehind`. */
  quarters: readonly StatementResult[];
  /** The cell behind which the next slice begins; null: there is none. */
  next: CellKey | null;
}

const monthsOf = (cells: readonly CellKey[]) => cells.map(({ village, period }) => [village, period] as const);

/**
 * One slice: one snapshot of facts in, village counts and the scorecards of their quarters out, `put` grown by its cells.
 * The last slice of a small pass reads what is to be summed up on the same way.
 */
async function recomputeCells(
  deps: Deps,
  district: OpenDistrict,
  { facts, parents, quarters }: Slice,
  put: PutCell[],
  isLast: boolean,
): Promise<ReadSums | null> {
  const cells = facts.map(({ cell }) => cell);
  // Before the cells are written: a window then never counts a month whose scorecard it does not.
  const services = await refreshQuarters(deps, district, monthsOf(cells), quarters);
  const computed = facts.map(({ cell, facts: own, rules }): ComputedCell => {
    const of = withServices(own, services.get(`${cell.village}:${cell.period}`));
    const month = computeVillageMonth(of, true, rules);
    const { counts, byPosyandu } = month;
    return { ...cell, counts, byPosyandu, states: packMonth(of, month), ruleVersion: rules.version };
  });
  put.push(...cells.map((cell) => ({ ...cell, parent: parents.get(cell.village) ?? 0 })));
  const sums = isLast ? sumsBehind(district, put) : [];
  const rows = putVillages(district.id, computed, deps.now());
  const read = await district.db.batch([...rows, ...sums]);
  return sums.length === 0 ? null : read.slice(rows.length);
}
