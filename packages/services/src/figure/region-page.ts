import type { RegionPage } from '@konvergensi/contract';
import {
  childRegions,
  countDirty,
  type PeriodRow,
  periodsOfDistrict,
  periodsOfProvince,
  type RegionRow,
  rollupRows,
  sql,
} from '@konvergensi/db';
import { formatMonth, indicators, monthOf, parseMonth } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { todayIn } from '../core/today.ts';
import { figuresOf, regionRef } from './figures-of-counts.ts';
import { fromShard, provinceRows, type RegionCounts, sumByPeriod } from './read-rollups.ts';
import { openRegion, type PlacedRegion, type RegionView } from './region-view.ts';

/** Months a trend looks back over, of those that have figures. */
const TREND = 24;
const CODES = indicators.map((indicator) => indicator.code);

interface Parts {
  own: RegionCounts[];
  below: RegionCounts[];
  children: PlacedRegion[];
  pending: number;
  running: RegionPage['running'];
}

/** Everything a region's page shows, in one read of at most three database round trips. */
export async function readRegionPage(
  deps: Deps,
  actor: Actor,
  code: string,
  asked: string | undefined,
): Promise<RegionPage> {
  const view = await openRegion(deps, actor, code);
  const periods = await monthsWithFigures(deps, view);
  const current = monthOf(todayIn('Asia/Jakarta', deps.now()));
  const wanted = asked === undefined ? null : parseMonth(asked);
  const latest = periods.find(({ measured }) => measured === 1) ?? periods[0];
  const period = wanted ?? latest?.period ?? current;
  const months = periods.map((row) => row.period);
  const span = [...new Set([...months.slice(0, TREND), period])];
  const parts = await (view.region.level === 1 ? partsOfProvince : partsOfDistrict)(deps, view, period, span);
  const ref = regionRef(view.region);
  const own = parts.own.find((row) => row.period === period);
  return {
    region: ref,
    parents: view.parents.map(regionRef),
    mode: modeOf(view, parts.children),
    period: formatMonth(period),
    periods: months.map(formatMonth),
    own: figuresOf(ref, period, own?.counts ?? new Map(), [...CODES, ...strata], own?.at ?? null),
    rows: parts.children.map((child) => {
      const row = parts.below.find((r) => r.region === child.id && r.period === period);
      return {
        region: regionRef(child),
        mode: child.mode ?? null,
        figures: row === undefined ? [] : figuresOf(regionRef(child), period, row.counts, CODES, row.at),
      };
    }),
    trend: parts.own.map((row) => ({
      period: formatMonth(row.period),
      figures: figuresOf(ref, row.period, row.counts, CODES, row.at),
    })),
    pending: parts.pending,
    asOf: own?.at ?? null,
    running: parts.running,
  };
}

const strata = ['stunted', 'underweight', 'wasted', 'overweight', 'measured'].flatMap((code) =>
  ['m', 'f', '0-5', '6-11', '12-23', '24-35', '36-47', '48-59'].map((part) => `${code}/${part}`),
);

/** A province practises until its first district is operational. */
function modeOf({ district }: RegionView, children: readonly PlacedRegion[]): RegionPage['mode'] {
  if (district !== null) return district.mode;
  const modes = children.filter((child) => child.state === 'open').map((child) => child.mode);
  return modes.length > 0 && modes.every((mode) => mode === 'latihan') ? 'latihan' : null;
}

async function monthsWithFigures(deps: Deps, view: RegionView): Promise<PeriodRow[]> {
  const statement = view.region.level === 1 ? periodsOfProvince(view.region.id) : periodsOfDistrict(view.district!.id);
  const db = view.region.level === 1 ? deps.directory : view.shard;
  if (db === null) return [];
  return db.all<PeriodRow>(statement);
}

async function partsOfProvince(deps: Deps, view: RegionView, _period: number, span: readonly number[]): Promise<Parts> {
  const rows = await provinceRows(deps, view.region.id, span);
  const children = await deps.directory.all<PlacedRegion>(childRegions(view.region.id));
  return { own: sumByPeriod(rows, view.region.id), below: rows, children, pending: 0, running: [] };
}

async function partsOfDistrict(_deps: Deps, view: RegionView, period: number, span: readonly number[]): Promise<Parts> {
  if (view.shard === null) return { own: [], below: [], children: [], pending: 0, running: [] };
  const { id: district } = view.district!;
  const { id, level } = view.region;
  const [children, pending, running] = await view.shard.batch([
    sql`select id, code, name, level, kind, parent from region where district = ${district} and level = ${level + 1} and parent = ${id} order by code`,
    countDirty(district, [period]),
    sql`select id, file_name, rows_done, rows_total from import where district = ${district} and state in ('uploaded', 'checking', 'committing')`,
  ]);
  const regions = children!.rows as unknown as RegionRow[];
  const rows = await fromShard(view, [
    rollupRows(district, level, span, [id]),
    rollupRows(
      district,
      level + 1,
      [period],
      regions.map((region) => region.id),
    ),
  ]);
  return {
    own: rows.filter((row) => row.region === id),
    below: rows.filter((row) => row.region !== id),
    children: regions.map((region) => ({ ...region, state: null, mode: null, shard: null })),
    pending: Number(pending!.rows[0]?.['n'] ?? 0),
    running: running!.rows.map((row) => ({
      district: regionRef(view.district!),
      id: String(row['id']),
      fileName: String(row['file_name']),
      done: Number(row['rows_done']),
      total: row['rows_total'] === null ? null : Number(row['rows_total']),
    })),
  };
}
