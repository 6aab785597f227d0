import {
  allDistrictRows,
  type DistrictRow,
  dirtyDistricts,
  districtSeqs,
  json,
  markOtherRules,
  type SeqRow,
  sql,
  takeDistrictRows,
} from '@konvergensi/db';
import { addMonths, monthOf, staleWindows, zoneOfCode } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { todayIn } from '../core/today.ts';

/** Finds dirty cells of whatever month whose message was lost and asks for their recompute again. */
export async function sweepCells(deps: Deps): Promise<number> {
  let found = 0;
  for (const name of deps.shardNames) {
    for (const { id } of await deps.shard(name).all<{ id: number }>(dirtyDistricts)) {
      await deps.sendRecompute({ district: id });
      found += 1;
    }
  }
  return found;
}

/** Asks for the windows of districts in which a quarter, semester or year does not count what its months count. */
export async function sweepWindows(deps: Deps): Promise<number> {
  let found = 0;
  for (const name of deps.shardNames) {
    const shard = deps.shard(name);
    for (const { id } of await shard.all<{ id: number }>(sql`select id from district where state = 'open'`)) {
      if (staleWindows(await shard.all<SeqRow>(districtSeqs(id))).size === 0) continue;
      await deps.sendRecompute({ district: id, windows: true });
      found += 1;
    }
  }
  return found;
}

/** Brings the directory's copies up to the shards' own district rows, where a copy was lost. */
export async function sweepDirectory(deps: Deps): Promise<void> {
  const districts = await deps.directory.all<{ id: number; shard: string }>(
    sql`select id, shard from district where state = 'open'`,
  );
  for (const { id, shard } of districts) {
    const rows = await deps.shard(shard).all<DistrictRow>(allDistrictRows(id));
    if (rows.length > 0) await deps.directory.batch([takeDistrictRows(id, rows)]);
  }
}

/** Months back in which the cron may have failed every night. */
const MONTHS_OPENED = 3;

interface OpenSince {
  id: number;
  code: string;
  opened_at: number | null;
}

/**
 * Opens the month in every village, by the day of its own zone, and those before it that were missed since the district
 * was opened: time changes figures though nobody wrote.
 */
export async function openMonth(deps: Deps): Promise<void> {
  for (const name of deps.shardNames) {
    const shard = deps.shard(name);
    const districts = await shard.all<OpenSince>(
      sql`select d.id, r.code, d.opened_at from district d join region r on r.id = d.id where d.state = 'open'`,
    );
    const months = districts.flatMap((district) => monthsToOpen(deps, district).map((month) => [district.id, month]));
    await shard.batch([
      sql`insert into cell (district, period, village, seq)
          select r.district, m.value ->> 1, r.id, 1 from json_each(${json(months)}) m
            cross join region r on r.district = m.value ->> 0 and r.level = 4
          where not exists (select 1 from rollup u
              where u.district = r.district and u.period = m.value ->> 1 and u.level = 4 and u.region = r.id)
          on conflict (district, period, village) do nothing`,
    ]);
  }
}

function monthsToOpen(deps: Deps, { code, opened_at }: OpenSince): number[] {
  const zone = zoneOfCode(code);
  const [current, since] = [deps.now(), opened_at].map((at) => (at === null ? null : monthOf(todayIn(zone, at))));
  return Array.from({ length: MONTHS_OPENED }, (_, i) => addMonths(current!, -i)).filter(
    (month) => month === current || (since !== null && since !== undefined && month >= since),
  );
}

/** Village-months a shard recomputes a night because the rules have changed. */
const CELLS_A_NIGHT = 5000;

/** Marks village-months that were computed by other rules than those accepted; with many the work is spread over nights. */
export async function sweepRules(deps: Deps): Promise<void> {
  for (const name of deps.shardNames) await deps.shard(name).batch([markOtherRules(CELLS_A_NIGHT)]);
}
