import type { RegionPage, TargetSource } from '@konvergensi/contract';
import { type FigureRow, type PeriodRow, pageOfDistrict, pageOfProvince } from '@konvergensi/db';
import {
  AGE_CODES,
  FIRST_WINDOW_KEY,
  formatPeriodKey,
  monthsOfKey,
  parsePeriodKey,
  windowsAround,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { seesImport } from '../core/sees-import.ts';
import { regionRef } from '../region/find-region.ts';
import { currentMonth } from './entered-figures.ts';
import { codesOf, codesWithServices } from './figure-query.ts';
import { figuresOf } from './figures-of-counts.ts';
import { trendOf } from './period-trend.ts';
import { asCounts, type RegionCounts, sumByPeriod } from './read-rollups.ts';
import { openRegion, type PlacedRegion, type RegionView } from './region-view.ts';

const STRATA = ['stunted', 'underweight', 'wasted', 'overweight', 'measured'].flatMap((code) =>
  ['m', 'f', ...AGE_CODES].map((part) => `${code}/${part}`),
);

interface Parts {
  periods: PeriodRow[];
  own: RegionCounts[];
  below: RegionCounts[];
  children: PlacedRegion[];
  pending: number;
  running: RegionPage['running'];
  targetSource: TargetSource | null;
}

/** Everything a region's page shows, in one round trip to the directory and one to where the figures lie. */
export async function readRegionPage(
  deps: Deps,
  actor: Actor,
  code: string,
  asked: string | undefined,
): Promise<RegionPage> {
  const view = await openRegion(deps, actor, code);
  const current = currentMonth(deps, view);
  const wanted = asked === undefined ? null : parsePeriodKey(asked);
  const parts = await (view.region.level === 1
    ? partsOfProvince(deps, view, wanted, current)
    : partsOfDistrict(actor, view, wanted, current));
  const latest = parts.periods.find(({ measured }) => measured === 1) ?? parts.periods[0];
  const period = wanted ?? latest?.period ?? current;
  const codes = codesOf(period);
  const ref = regionRef(view.region);
  const own = parts.own.find((row) => row.period === period);
  const inTrend = (row: RegionCounts) => ({
    period: formatPeriodKey(row.period),
    figures: figuresOf(ref, row.period, row.counts, codes, row.at),
  });
  const below = new Map(parts.below.flatMap((row) => (row.period === period ? [[row.region, row] as const] : [])));
  return {
    region: ref,
    parents: view.parents.map(regionRef),
    mode: modeOf(view, parts.children),
    period: formatPeriodKey(period),
    periods: parts.periods.map((row) => formatPeriodKey(row.period)),
    windows: windowsAround(parts.periods.map((row) => row.period)).map(formatPeriodKey),
    own: figuresOf(ref, period, own?.counts ?? new Map(), [...codesWithServices(period), ...STRATA], own?.at ?? null),
    rows: parts.children.map((child) => {
      const row = below.get(child.id);
      return {
        region: regionRef(child),
        mode: child.mode ?? null,
        figures: row === undefined ? [] : figuresOf(regionRef(child), period, row.counts, codes, row.at),
      };
    }),
    trend: parts.own.filter((row) => row.period >= FIRST_WINDOW_KEY === period >= FIRST_WINDOW_KEY).map(inTrend),
    campaign: period < FIRST_WINDOW_KEY ? [] : parts.own.filter((row) => row.period < FIRST_WINDOW_KEY).map(inTrend),
    pending: parts.pending,
    targetSource: parts.targetSource,
    asOf: own?.at ?? null,
    running: parts.running,
  };
}

/** A province practises until its first district is operational. */
function modeOf({ district }: RegionView, children: readonly PlacedRegion[]): RegionPage['mode'] {
  if (district !== null) return district.mode;
  const modes = children.filter((child) => child.state === 'open').map((child) => child.mode);
  return modes.length > 0 && modes.every((mode) => mode === 'latihan') ? 'latihan' : null;
}

const NOTHING: Parts = { periods: [], own: [], below: [], children: [], pending: 0, running: [], targetSource: null };

const counted = (rows: readonly unknown[]): RegionCounts[] => (rows as FigureRow[]).map(asCounts);

async function partsOfProvince(
  deps: Deps,
  { region }: RegionView,
  asked: number | null,
  current: number,
): Promise<Parts> {
  const [periods, children, copies] = await deps.directory.batch(
    pageOfProvince(region.id, asked, { current, trend: trendOf(asked, current) }),
  );
  const rows = counted(copies!.rows);
  return {
    ...NOTHING,
    periods: periods!.rows as unknown as PeriodRow[],
    own: sumByPeriod(rows, region.id),
    below: rows,
    children: children!.rows as unknown as PlacedRegion[],
  };
}

/** Someone narrowed to a working area finds its villages below the district, not its sub-districts. */
async function partsOfDistrict(
  actor: Actor,
  { region, district, province, shard, villages }: RegionView,
  asked: number | null,
  current: number,
): Promise<Parts> {
  if (shard === null || district === null) return NOTHING;
  const [periods, children, own, below, pending, running, chosen] = await shard.batch(
    pageOfDistrict(district.id, region, asked, {
      current,
      trend: trendOf(asked, current),
      months: asked === null ? null : monthsOfKey(asked),
      villages: region.level === 2 ? villages : null,
    }),
  );
  const seen = running!.rows.filter((row) => seesImport(actor, [province.id, district.id], row['actor']));
  return {
    periods: periods!.rows as unknown as PeriodRow[],
    own: counted(own!.rows),
    below: counted(below!.rows),
    children: (children!.rows as unknown as PlacedRegion[]).map((child) => ({ ...child, mode: null })),
    pending: Number(pending!.rows[0]?.['n'] ?? 0),
    targetSource: chosen!.rows[0]?.['target_source'] as TargetSource | null,
    running: seen.map((row) => ({
      district: regionRef(district),
      id: String(row['id']),
      fileName: String(row['file_name']),
      done: Number(row['rows_done']),
      total: row['rows_total'] === null ? null : Number(row['rows_total']),
    })),
  };
}
