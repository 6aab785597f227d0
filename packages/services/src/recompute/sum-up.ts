import {
  type ComputedCell,
  type DistrictRow,
  districtRows,
  GuardFailed,
  parentsOf,
  putSums,
  readSums,
  sumsOf,
  takeDistrictRows,
} from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';

/** A village-month whose own row is written and whose parents are not summed yet. */
export type PutCell = Pick<ComputedCell, 'village' | 'period' | 'seq'>;

/** Sub-district-months summed at once: the rows of some 300 villages. */
const PARENTS_AT_ONCE = 16;
/** Another pass of the same district may sum between our reading and our writing; so often in a row it does not. */
const TRIES = 5;

/** Sums the villages up once a pass, however many of a sub-district changed: sub-districts, district, the directory's copy. */
export async function sumUp(deps: Deps, district: OpenDistrict, cells: readonly PutCell[]): Promise<void> {
  if (cells.length === 0) return;
  const villages = [...new Set(cells.map(({ village }) => village))];
  const rows = await district.db.all<{ id: number; parent: number }>(parentsOf(villages));
  const parentOf = new Map(rows.map(({ id, parent }) => [id, parent]));
  const groups = [...Map.groupBy(cells, ({ village, period }) => `${parentOf.get(village) ?? 0}:${period}`)];
  for (let i = 0; i < groups.length; i += PARENTS_AT_ONCE) {
    const some = groups.slice(i, i + PARENTS_AT_ONCE);
    const parents = some.map(([, [cell]]) => ({ region: parentOf.get(cell!.village) ?? 0, period: cell!.period }));
    const of = some.flatMap(([, own]) => own);
    const copies = await sumParents(deps, district, parents, of);
    if (copies.length > 0) await deps.directory.batch([takeDistrictRows(district.id, copies)]);
  }
}

async function sumParents(
  deps: Deps,
  district: OpenDistrict,
  parents: readonly { region: number; period: number }[],
  cells: readonly PutCell[],
): Promise<DistrictRow[]> {
  const periods = [...new Set(parents.map(({ period }) => period))];
  for (let attempt = 1; ; attempt += 1) {
    const sums = readSums(district.id, await district.db.batch(sumsOf(district.id, parents)));
    try {
      const results = await district.db.batch([
        ...putSums(district.id, sums, cells, deps.now()),
        districtRows(district.id, periods),
      ]);
      return results.at(-1)!.rows as unknown as DistrictRow[];
    } catch (error) {
      if (!(error instanceof GuardFailed) || attempt === TRIES) throw error;
    }
  }
}
