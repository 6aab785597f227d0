import {
  GuardFailed,
  type ImportRow,
  importCursor,
  json,
  measurementsAt,
  mustBe,
  mustHold,
  sql,
} from '@konvergensi/db';
import { systemActor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { sha256 } from '../core/digest.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { recomputeDistrict } from '../recompute/recompute-district.ts';
import { applyDecisions } from './apply-decisions.ts';
import { type Calendar, calendarOf, sameConfirmations } from './calendar.ts';
import { getChunk } from './import-files.ts';
import type { PlannedRow } from './planned-row.ts';
import { dropUpload } from './tidy-uploads.ts';
import { updatesForTrail, writeRows } from './write-rows.ts';

/** What the measurements that rows replace said before: for the trail. */
export async function valuesBefore(district: OpenDistrict, planned: readonly PlannedRow[]): Promise<unknown[]> {
  const replaced = planned.flatMap(({ child, measurement, change }) =>
    change === 'changed' && child !== null && measurement !== null
      ? [{ key: [child.village, measurement.period, child.person] as const, date: measurement.date }]
      : [],
  );
  if (replaced.length === 0) return [];
  const there = await district.db.all<{ person: string; date: string }>(measurementsAt(replaced.map(({ key }) => key)));
  const wanted = new Set(replaced.map(({ key, date }) => `${key[2]}/${date}`));
  return there.filter(({ person, date }) => wanted.has(`${person}/${date}`));
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
  const { text, rows: planned } = await getChunk(deps, row, n);
  const calendar = await calendarOf(deps, district);
  const at = deps.now();
  const write = writeRows({ district: district.id, importId: row.id, calendar, at }, planned);
  const body = {
    by: row.actor,
    plan: row.plan,
    chunk: n,
    digest: await sha256(text),
    rows: planned.length,
    newChildren: write.newChildren,
    updatedChildren: updatesForTrail(write.updates),
    measurements: write.measurements,
    before: await valuesBefore(district, planned),
  };
  try {
    await commit(deps, systemActor('import'), {
      db: district.db,
      home: { kind: 'district', id: district.id },
      guards: [
        district.stillHere,
        mustBe(importCursor(district.id, row.id), json([row.plan, n])),
        sameConfirmations(district, calendar),
        ...write.guards,
      ],
      rows: [
        ...write.rows,
        sql`update import set cursor = ${n + 1}, rows_done = rows_done + ${planned.length}, updated_at = ${at}, version = version + 1
            where district = ${district.id} and id = ${row.id}`,
      ],
      trail: [{ scope: district.id, verb: 'import.write', subject: row.id, body }],
      cells: { district: district.id, cells: write.cells },
    });
  } catch (error) {
    if (error instanceof GuardFailed) return explainGuard(deps, district, row, calendar);
    throw error;
  }
  return n + 1 >= (row.chunks ?? 0) ? finish(deps, district, row) : 'more';
}

/**
 * Either another delivery was faster and goes on by itself; or a village confirmed its register meanwhile, and the chunk
 * is simply written again; or the register changed under the plan: the file is checked again and the person asked again.
 */
async function explainGuard(
  deps: Deps,
  district: OpenDistrict,
  row: ImportRow,
  calendar: Calendar,
): Promise<'behind' | 'more' | 'again'> {
  const [cursor, confirmed] = await Promise.all([
    district.db.one<{ at: string }>(importCursor(district.id, row.id)),
    calendarOf(deps, district),
  ]);
  if (cursor?.at !== json([row.plan, row.cursor])) return 'behind';
  if (confirmed.confirmations !== calendar.confirmations) return 'more';
  const at = deps.now();
  await district.db.batch([
    sql`update import set state = 'uploaded', cursor = 0, rows_done = 0, outdated_at = ${at}, version = version + 1, updated_at = ${at}
        where district = ${district.id} and id = ${row.id} and state = 'committing' and plan = ${row.plan} and cursor = ${row.cursor}`,
  ]);
  return 'again';
}

/**
 * After the last chunk: decisions people took while it was checked, then the figures. The import is done when they are
 * there, so that a lost message of the recompute is made up for by the import's own sweep. Quarter and year follow at once,
 * without waiting for theirs.
 */
export async function finish(deps: Deps, district: OpenDistrict, row: ImportRow): Promise<'more' | 'done'> {
  await applyDecisions(deps, district, row.id);
  const { more } = await recomputeDistrict(deps, district.id);
  if (more) {
    await district.db.batch([
      sql`update import set updated_at = ${deps.now()} where district = ${district.id} and id = ${row.id}`,
    ]);
    return 'more';
  }
  try {
    await district.db.batch([
      mustHold(sql`not exists (select 1 from import_wait where district = ${district.id} and import = ${row.id}
        and decision is not null and applied = 0)`),
      sql`update import set state = 'done', version = version + 1, updated_at = ${deps.now()}
          where district = ${district.id} and id = ${row.id} and state = 'committing'`,
    ]);
    await dropUpload(deps, district.id, row.id);
    return 'done';
  } catch (error) {
    if (error instanceof GuardFailed) return 'more';
    throw error;
  }
}
