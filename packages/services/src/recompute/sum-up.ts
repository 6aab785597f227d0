import {
  type CellKey,
  type ComputedCell,
  type DistrictRow,
  districtRows,
  GuardFailed,
  inWindow,
  type ParentKey,
  parentsOf,
  putSums,
  readSums,
  type Statement,
  type StatementResult,
  sumsOf,
  takeDistrictRows,
  windowProjections,
} from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';

/** A village-month whose own row is written and whose parents are not summed yet. */
export type PutCell = Pick<ComputedCell, 'village' | 'period' | 'seq'> & { parent: number };

/** Sub-districts of a period summed at once: the rows of some 300 villages. */
const PARENTS_AT_ONCE = 16;
/** Another pass of the same district may sum between our reading and our writing; so often in a row it does not. */
const TRIES = 5;

/** Answers of `sumsBehind`, to begin with. */
export type ReadSums = StatementResult[];

const parentsAbove = (cells: readonly PutCell[]): Parent[] =>
  [...Map.groupBy(cells, ({ parent, period }) => `${period}:${parent}`).values()].map((own) => ({
    region: own[0]!.parent,
    period: own[0]!.period,
    cells: own,
  }));

/** What a pass of few parents reads to sum up, for the batch that writes its villages; none: there are too many. */
export function sumsBehind(district: OpenDistrict, cells: readonly PutCell[]): Statement[] {
  const parents = parentsAbove(cells);
  return parents.length > PARENTS_AT_ONCE ? [] : sumsOf(district.id, parents);
}

/** Sums the villages up once a pass, however many of a sub-district changed: sub-districts, district, the directory's copy. */
export async function sumUp(
  deps: Deps,
  district: OpenDistrict,
  cells: readonly PutCell[],
  read: ReadSums | null = null,
): Promise<void> {
  const of = (some: readonly Parent[]) => ({
    read: sumsOf(district.id, some),
    sums: (results: ReadSums) => readSums(district.id, results),
  });
  await sumParents(deps, district, parentsAbove(cells), of, read);
}

/** The same of quarters, semesters and years, of villages just written and of sub-districts found stale. */
export async function sumWindows(
  deps: Deps,
  district: OpenDistrict,
  villages: readonly CellKey[],
  stale: readonly ParentKey[],
): Promise<void> {
  const parentOf = await parentsOfVillages(district, villages);
  const above = villages.map(({ village, period }) => ({ region: parentOf.get(village) ?? 0, period }));
  const parents = new Map([...above, ...stale].map((one) => [`${one.period}:${one.region}`, { ...one, cells: [] }]));
  await sumParents(deps, district, [...parents.values()], (some) => ({
    read: sumsOf(district.id, some, windowProjections(district.id, some)),
    sums: (results) => readSums(district.id, results, inWindow),
  }));
}

async function parentsOfVillages({ db }: OpenDistrict, cells: readonly CellKey[]): Promise<Map<number, number>> {
  if (cells.length === 0) return new Map();
  const villages = [...new Set(cells.map(({ village }) => village))];
  const rows = await db.all<{ id: number; parent: number }>(parentsOf(villages));
  return new Map(rows.map(({ id, parent }) => [id, parent]));
}

type Parent = ParentKey & { cells: readonly PutCell[] };
type Summing = (some: readonly Parent[]) => {
  read: ReturnType<typeof sumsOf>;
  sums: (results: Awaited<ReturnType<OpenDistrict['db']['batch']>>) => ReturnType<typeof readSums>;
};

async function sumParents(
  deps: Deps,
  district: OpenDistrict,
  parents: readonly Parent[],
  of: Summing,
  known: ReadSums | null = null,
): Promise<void> {
  for (let i = 0; i < parents.length; i += PARENTS_AT_ONCE) {
    const copies = await sumSome(deps, district, parents.slice(i, i + PARENTS_AT_ONCE), of, known);
    if (copies.length > 0) await deps.directory.batch([takeDistrictRows(district.id, copies)]);
  }
}

async function sumSome(
  deps: Deps,
  { db, id }: OpenDistrict,
  some: readonly Parent[],
  of: Summing,
  known: ReadSums | null,
): Promise<DistrictRow[]> {
  const periods = [...new Set(some.map(({ period }) => period))];
  const cells = some.flatMap((parent) => parent.cells);
  const { read, sums } = of(some);
  for (let attempt = 1; ; attempt += 1) {
    const found = sums(known !== null && attempt === 1 ? known : await db.batch(read));
    try {
      const results = await db.batch([...putSums(id, found, cells, deps.now()), districtRows(id, periods)]);
      return results.at(-1)!.rows as unknown as DistrictRow[];
    } catch (error) {
      if (!(error instanceof GuardFailed) || attempt === TRIES) throw error;
    }
  }
}
