import { type CellKey, cellsToRebuild, markCells, mustBe, type RebuildRow, sql } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import { openDistrictById } from '../core/open-district.ts';
import { recomputeDistrict } from '../recompute/recompute-district.ts';
import { sweepStuck } from './stuck.ts';

/** Village-months of a slice: as many as one pass of recompute takes. */
const CELLS_A_SLICE = 240;

/**
 * One slice of a district's rebuild: the next village-months are marked, computed from raw rows and summed up; only then
 * the cursor moves. Killed anywhere, the slice is done again; a doubled message finds the cursor moved and ends. Readers
 * see each row as it was until its new one stands.
 */
export async function goOnRebuilding(
  deps: Deps,
  districtId: number,
  cellsAtMost = CELLS_A_SLICE,
): Promise<{ cells: number; more: boolean }> {
  const district = await openDistrictById(deps, districtId);
  const { db, id } = district;
  const run = await db.one<RebuildRow>(sql`select * from rebuild where district = ${id} and finished_at is null`);
  if (run === undefined) return { cells: 0, more: false };
  const cells = await db.all<CellKey>(cellsToRebuild(id, run, cellsAtMost));
  if (cells.length > 0) {
    await db.batch([district.stillHere, markCells(id, cells)]);
    await recomputeDistrict(deps, id, { cells: cells.map(({ village, period }) => [village, period]) });
  }
  const last = cells.at(-1);
  const more = cells.length === cellsAtMost;
  const at = deps.now();
  await db.batch([
    mustBe(
      sql`select done_period || ':' || done_village from rebuild where district = ${id} and id = ${run.id} and finished_at is null`,
      `${run.done_period}:${run.done_village}`,
    ),
    sql`update rebuild set done_period = ${last?.period ?? run.last_period}, done_village = ${last?.village ?? run.done_village},
          cells = cells + ${cells.length}, updated_at = ${at}, finished_at = ${more ? null : at}
        where district = ${id} and id = ${run.id}`,
  ]);
  if (!more) await deps.sendRecompute({ district: id, windows: true });
  return { cells: cells.length, more };
}

/** Rebuilds whose message was lost go on. */
export const sweepRebuilds = (deps: Deps): Promise<number> => sweepStuck(deps, 'rebuild');
