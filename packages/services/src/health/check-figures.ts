import {
  beginChecks,
  districtSeqs,
  healDrifts,
  markCells,
  markLost,
  mustBe,
  type NewDrift,
  putDrifts,
  type SeqRow,
  SHARES,
  type Statement,
  sql,
} from '@konvergensi/db';
import { staleWindows } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrictById } from '../core/open-district.ts';
import { recomputeDistrict } from '../recompute/recompute-district.ts';
import { checkSums } from './check-sums.ts';
import { type Checked, checkVillage } from './check-village.ts';
import { STUCK_MS } from './stuck.ts';

/** Villages of a message: five years of months each. */
const VILLAGES_A_PASS = 8;

/** Begins tonight's seventh of every open district's figures: all of them within a week. A message for each. */
export async function beginChecking(deps: Deps, night: number): Promise<number> {
  for (const name of deps.shardNames) await deps.shard(name).batch([beginChecks(night, deps.now())]);
  return sendChecks(deps, deps.now());
}

/** Checks whose message was lost go on. */
export const sweepChecks = (deps: Deps): Promise<number> => sendChecks(deps, deps.now() - STUCK_MS);

async function sendChecks(deps: Deps, before: number): Promise<number> {
  let sent = 0;
  for (const name of deps.shardNames) {
    const found = await deps
      .shard(name)
      .all<{ district: number }>(
        sql`select distinct district from figure_check where finished_at is null and updated_at <= ${before}`,
      );
    for (const { district } of found) await deps.sendRecompute({ district, goOn: 'check' });
    sent += found.length;
  }
  return sent;
}

interface Check {
  share: number;
  night: number;
  done_village: number;
  cells: number;
  drifted: number;
}

export interface CheckedShare {
  cells: number;
  drifts: readonly NewDrift[];
  /** Whole shares that this message ended, as the log tells them. */
  finished: readonly { share: number; cells: number; drifted: number }[];
  more: boolean;
}

/**
 * Goes on with the check of a district: some villages computed again from raw rows and, at the share's end, what stands
 * above them summed again. What differs is recorded with what it was, marked and computed at once. Progress lies in the
 * batch that records it: a pass that was killed or doubled is gone on with.
 */
export async function checkFigures(deps: Deps, districtId: number, villages = VILLAGES_A_PASS): Promise<CheckedShare> {
  const district = await openDistrictById(deps, districtId);
  const done = { cells: 0, drifts: [] as NewDrift[], finished: [] as CheckedShare['finished'][number][] };
  for (let n = 0; n < villages; n += 1) {
    const check = await nextCheck(district);
    if (check === undefined) break;
    const village = await nextVillage(district, check);
    const at = deps.now();
    const checked =
      village === null
        ? await checkSums(deps, district, check.share, at)
        : await checkVillage(district, village, { at, quiet: await isQuiet(district) });
    await record(deps, district, check, { village, ...checked });
    done.cells += checked.cells;
    done.drifts.push(...checked.drifts);
    if (village === null) {
      const { cells, drifted } = check;
      done.finished.push({
        share: check.share,
        cells: cells + checked.cells,
        drifted: drifted + checked.drifts.length,
      });
    }
  }
  return { ...done, more: (await nextCheck(district)) !== undefined };
}

const nextCheck = ({ db, id }: OpenDistrict): Promise<Check | undefined> =>
  db.one<Check>(
    sql`select share, night, done_village, cells, drifted from figure_check
        where district = ${id} and finished_at is null order by night limit 1`,
  );

const nextVillage = async ({ db, id }: OpenDistrict, { share, done_village }: Check): Promise<number | null> =>
  (
    await db.one<{ id: number }>(
      sql`select id from region where district = ${id} and level = 4 and id % ${SHARES} = ${share} and id > ${done_village}
          order by id limit 1`,
    )
  )?.id ?? null;

/** Does nothing wait in the district? Only then are quarters, semesters and years held against their months. */
async function isQuiet({ db, id }: OpenDistrict): Promise<boolean> {
  const [waiting, seqs] = await db.batch([sql`select 1 from cell where district = ${id} limit 1`, districtSeqs(id)]);
  return waiting!.rows.length === 0 && staleWindows(seqs!.rows as unknown as SeqRow[]).size === 0;
}

async function record(
  deps: Deps,
  district: OpenDistrict,
  { share, night, done_village }: Check,
  { village, cells, drifts }: Checked & { village: number | null },
): Promise<void> {
  const { db, id } = district;
  const at = deps.now();
  const marked = drifts.map((drift) => ({ village: drift.village, period: drift.month }));
  const lost = drifts.filter(({ what, level }) => what === 'missing' && level === 4);
  const healing: Statement[] =
    drifts.length === 0
      ? []
      : [
          markLost(
            id,
            lost.map((drift) => ({ village: drift.village, period: drift.month })),
          ),
          markCells(id, marked),
          putDrifts(id, drifts),
        ];
  await db.batch([
    district.stillHere,
    mustBe(
      sql`select done_village from figure_check where district = ${id} and share = ${share} and night = ${night}
          and finished_at is null`,
      done_village,
    ),
    ...healing,
    sql`update figure_check set done_village = ${village ?? done_village}, cells = cells + ${cells},
          drifted = drifted + ${drifts.length}, updated_at = ${at}, finished_at = ${village === null ? at : null}
        where district = ${id} and share = ${share}`,
  ]);
  if (drifts.length === 0) return;
  await recomputeDistrict(deps, id, { cells: marked.map((cell) => [cell.village, cell.period]) });
  await db.batch([healDrifts(id, deps.now())]);
  await deps.sendRecompute({ district: id, windows: true });
}
