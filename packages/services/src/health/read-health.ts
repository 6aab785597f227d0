import type { HealthAnswer } from '@konvergensi/contract';
import { acceptedRules, districtSeqs, json, type RebuildRow, type SeqRow, sql } from '@konvergensi/db';
import { figureRulesOf, staleWindows } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { regionRef } from '../region/find-region.ts';
import { districtsOf, type PlacedDistrict, placeOfHealth } from './health-place.ts';
import { type DriftOfRegion, driftView, type FailureRow, failureView } from './health-rows.ts';

const DAY_MS = 86_400_000;
/** A share comes round in seven nights; one night may fail. */
const WEEK_MS = 8 * DAY_MS;
const MONTH_MS = 30 * DAY_MS;
const SHOWN = 50;

interface Row {
  district: number;
  cells: number;
  oldest: number | null;
  imports: number;
  oldest_import: number | null;
  last_at: number | null;
  shares: number;
  checked: number;
  drifted: number;
  running: number;
  failures: number;
  given_up: number;
  rules: string | null;
}

/** What of a province's or district's figures was checked, found wrong, healed, waits or failed. No names of people. */
export async function readHealth(deps: Deps, actor: Actor, code: string): Promise<HealthAnswer> {
  const place = await placeOfHealth(deps, actor, code, 'health.read');
  const districts = await districtsOf(deps, place);
  const now = deps.now();
  const shards = Map.groupBy(districts, ({ shard }) => shard);
  const read = await Promise.all([...shards].map(([shard, of]) => readShard(deps, shard, of, now)));
  const rows = new Map(read.flatMap(({ rows }) => rows).map((row) => [row.district, row]));
  const latest = <T extends { at: number }>(all: T[]) => all.sort((a, b) => b.at - a.at).slice(0, SHOWN);
  return {
    region: place.ref,
    parents: [...place.parents],
    now,
    ruleVersion: [...new Set(read.flatMap(({ rows }) => rows.map((row) => figureRulesOf(row.rules).version)))]
      .sort()
      .join(', '),
    districts: districts.map((district) => {
      const { windows, rebuild } = read.find(({ shard }) => shard === district.shard)!;
      return districtView(district, rows.get(district.id), {
        windows: windows.get(district.id) ?? 0,
        rebuild: rebuild.get(district.id) ?? null,
      });
    }),
    drifts: latest(read.flatMap(({ drifts }) => drifts)).map(driftView),
    failures: latest(read.flatMap(({ failures }) => failures)).map(failureView),
  };
}

async function readShard(deps: Deps, shard: string, districts: readonly PlacedDistrict[], now: number) {
  const ids = json(districts.map(({ id }) => id));
  const own = sql`(select value from json_each(${ids}))`;
  const [numbers, drifts, failures, rebuilds, ...seqs] = await deps.shard(shard).batch([
    sql`select d.value district,
          (select count(*) from cell c where c.district = d.value) cells, (select min(since) from cell c where c.district = d.value) oldest,
          i.n imports, i.oldest oldest_import, k.last_at, ifnull(k.shares, 0) shares, ifnull(k.checked, 0) checked,
          ifnull(k.drifted, 0) drifted, ifnull(k.running, 0) running, ifnull(f.failures, 0) failures, ifnull(f.given_up, 0) given_up, ${acceptedRules(sql`d.value`)} rules
        from json_each(${ids}) d
          left join (select district, count(*) n, min(updated_at) oldest from import where district in ${own}
            and state in ('uploaded', 'checking', 'committing') group by district) i on i.district = d.value
          left join (select district, max(finished_at) last_at, sum(finished_at > ${now - WEEK_MS}) shares,
              sum(iif(finished_at > ${now - WEEK_MS}, cells, 0)) checked, sum(iif(finished_at > ${now - WEEK_MS}, drifted, 0)) drifted,
              sum(finished_at is null) running from figure_check where district in ${own} group by district) k on k.district = d.value
          left join (select district, sum(times) failures, sum(given_up) given_up from job_failure where district in ${own}
            and last_at > ${now - MONTH_MS} group by district) f on f.district = d.value`,
    sql`select x.*, r.code, r.name, r.level region_level, r.kind from figure_drift x join region r on r.id = x.region
        where x.district in ${own} order by x.at desc limit ${SHOWN}`,
    sql`select f.*, f.last_at at, r.code, r.name, r.level, r.kind from job_failure f join region r on r.id = f.district
        where f.district in ${own} and f.last_at > ${now - MONTH_MS} order by f.last_at desc limit ${SHOWN}`,
    sql`select b.*, (select count(*) from region v where v.district = b.district and v.level = 4 and v.id <= b.done_village) passed
        from rebuild b where b.district in ${own}
          and b.started_at = (select max(started_at) from rebuild o where o.district = b.district)`,
    ...districts.map(({ id }) => districtSeqs(id)),
  ]);
  return {
    shard,
    rows: numbers!.rows as unknown as Row[],
    drifts: drifts!.rows as unknown as DriftOfRegion[],
    failures: failures!.rows as unknown as FailureRow[],
    rebuild: new Map(
      (rebuilds!.rows as unknown as (RebuildRow & { passed: number })[]).map((row) => [row.district, row] as const),
    ),
    windows: new Map(
      districts.map(({ id }, i) => {
        const stale = staleWindows(seqs[i]!.rows as unknown as SeqRow[]);
        return [id, stale.get(id)?.length ?? 0] as const;
      }),
    ),
  };
}

type Beside = { windows: number; rebuild: (RebuildRow & { passed: number }) | null };

function districtView(
  district: PlacedDistrict,
  row: Row | undefined,
  { windows, rebuild }: Beside,
): HealthAnswer['districts'][number] {
  return {
    region: regionRef({ ...district, level: 2 }),
    mode: district.mode,
    check: {
      lastAt: row?.last_at ?? null,
      shares: row?.shares ?? 0,
      cells: row?.checked ?? 0,
      drifted: row?.drifted ?? 0,
      running: (row?.running ?? 0) > 0,
    },
    waiting: {
      cells: row?.cells ?? 0,
      oldestAt: row?.oldest ?? null,
      windows,
      imports: row?.imports ?? 0,
      oldestImportAt: row?.oldest_import ?? null,
    },
    failures: row?.failures ?? 0,
    givenUp: row?.given_up ?? 0,
    rebuild: rebuild === null ? null : rebuildView(rebuild),
  };
}

/** Progress by village-months passed: month by month, in each the villages by their ids. */
function rebuildView(row: RebuildRow & { passed: number }): HealthAnswer['districts'][number]['rebuild'] {
  const total = (row.last_period - row.first_period + 1) * row.villages;
  const passed = (row.done_period - row.first_period) * row.villages + row.passed;
  return {
    startedAt: row.started_at,
    startedBy: row.started_name,
    done: row.finished_at === null ? Math.min(passed, total) : total,
    total,
    cells: row.cells,
    finishedAt: row.finished_at,
  };
}
