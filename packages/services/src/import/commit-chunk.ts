import { GuardFailed, type ImportRow, importCursor, measurementsAt, mustBe, sql } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import { systemActor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { sha256 } from '../core/digest.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { todayIn } from '../core/today.ts';
import { recomputeDistrict } from '../recompute/recompute-district.ts';
import { applyDecisions } from './apply-decisions.ts';
import { getChunk } from './import-files.ts';
import type { PlannedRow } from './planned-row.ts';
import { writeRows } from './write-rows.ts';

/** First month from which each village vouches for its register, and the current month of the district. */
export async function calendarOf(deps: Deps, district: OpenDistrict) {
  const [zone, confirmed] = await district.db.batch([
    sql`select zone from district where id = ${district.id}`,
    sql`select c.village, min(c.confirmed_on) since from region r join register_confirmation c on c.village = r.id
        where r.district = ${district.id} and r.level = 4 group by c.village`,
  ]);
  const today = todayIn(String(zone!.rows[0]!['zone']), deps.now());
  const registerFrom = new Map(confirmed!.rows.map((row) => [Number(row['village']), monthOf(String(row['since']))]));
  return { today, period: monthOf(today), registerFrom };
}

/** What the measurements that a chunk replaces said before: for the trail. */
export async function valuesBefore(district: OpenDistrict, planned: readonly PlannedRow[]): Promise<unknown[]> {
  const keys = planned.flatMap(({ child, measurement, change }) =>
    change === 'changed' && child !== null && measurement !== null
      ? [[child.village, measurement.period, child.person] as const]
      : [],
  );
  return keys.length === 0 ? [] : district.db.all(measurementsAt(keys));
}

/**
 * Writes the chunk that the cursor points at, as one batch: a chunk is written once however often its message comes.
 * When the register has changed since the check, nothing is written and the file is checked again.
 */
export async function commitChunk(
  deps: Deps,
  district: OpenDistrict,
  row: ImportRow,
): Promise<'more' | 'done' | 'again' | 'behind'> {
  const n = row.cursor;
  const planned = await getChunk(deps, district.id, row.id, n);
  const { period, registerFrom } = await calendarOf(deps, district);
  const now = deps.now();
  const write = writeRows(district.id, row.id, planned, registerFrom, { at: now, period });
  const isLast = n + 1 >= (row.chunks ?? 0);
  const body = {
    chunk: n,
    rows: planned.length,
    newChildren: write.newChildren,
    measurements: write.measurements,
    plan: await sha256(JSON.stringify(planned)),
    before: await valuesBefore(district, planned),
  };
  try {
    await commit(deps, systemActor('import'), {
      db: district.db,
      home: { kind: 'district', id: district.id },
      guards: [district.stillHere, mustBe(importCursor(district.id, row.id), n), ...write.guards],
      rows: [
        ...write.rows,
        sql`update import set cursor = ${n + 1}, rows_done = rows_done + ${planned.length}, updated_at = ${now}, version = version + 1
            where district = ${district.id} and id = ${row.id}`,
      ],
      trail: [{ scope: district.id, verb: 'import.write', subject: row.id, body: { by: row.actor, ...body } }],
      cells: { district: district.id, cells: write.cells },
    });
  } catch (error) {
    if (error instanceof GuardFailed) return explainGuard(deps, district, row);
    throw error;
  }
  return isLast ? finish(deps, district, row) : 'more';
}

/** Either another delivery was faster and goes on by itself, or the register changed: check again, ask again. */
async function explainGuard(deps: Deps, district: OpenDistrict, row: ImportRow): Promise<'behind' | 'again'> {
  const current = await district.db.one<{ cursor: number }>(importCursor(district.id, row.id));
  if (current === undefined || current.cursor !== row.cursor) return 'behind';
  await district.db.batch([
    sql`update import set state = 'uploaded', cursor = 0, rows_done = 0, version = version + 1, updated_at = ${deps.now()}
        where district = ${district.id} and id = ${row.id} and state = 'committing' and cursor = ${row.cursor}`,
  ]);
  return 'again';
}

/**
 * After the last chunk: decisions people took while it was checked, then the figures. The import is done when they are
 * there, so that a lost message of the recompute is made up for by the import's own sweep.
 */
export async function finish(deps: Deps, district: OpenDistrict, row: ImportRow): Promise<'more' | 'done'> {
  await applyDecisions(deps, district, row.id);
  const { more } = await recomputeDistrict(deps, district.id);
  await district.db.batch([
    sql`update import set state = ${more ? 'committing' : 'done'}, version = version + 1, updated_at = ${deps.now()}
        where district = ${district.id} and id = ${row.id} and state = 'committing'`,
  ]);
  return more ? 'more' : 'done';
}
