import { type Figure, Problem } from '@konvergensi/contract';
import {
  childRegions,
  countDirty,
  type FigureRow,
  posyanduRows,
  type RegionRow,
  rollupRows,
  sql,
  workingArea,
} from '@konvergensi/db';
import {
  indicatorByCode,
  indicators,
  lastDayOf,
  parseMonth,
  parseStratumCode,
  RULE_VERSION,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { figuresOf, LEVEL_NAMES, regionRef } from './figures-of-counts.ts';
import { asCounts, fromShard, ownRows, provinceRows, type RegionCounts, sumByPeriod } from './read-rollups.ts';
import { openRegion, type RegionView } from './region-view.ts';

export interface FigureQuery {
  region: string;
  level?: 'province' | 'district' | 'subdistrict' | 'village' | undefined;
  period: string;
  indicator?: string | undefined;
  facility?: string | undefined;
}

export interface FigureAnswer {
  figures: Figure[];
  ruleVersion: string;
  pending: number;
  status: 'live';
}

const MOST_MONTHS = 36;
const MOST_FIGURES = 20_000;

const refuse = (pointer: string, message: string) => new Problem('invalid', { errors: [{ pointer, message }] });

export function parseMonths(text: string): number[] {
  const [from, to = from] = text.split('..').map((part) => parseMonth(part));
  if (from === null || from === undefined || to === null || to === undefined)
    throw refuse('/period', 'Bulan tidak sah');
  if (to < from) throw refuse('/period', 'Bulan akhir sebelum bulan awal');
  if (to - from >= MOST_MONTHS) throw refuse('/period', `Paling banyak ${MOST_MONTHS} bulan sekaligus`);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

export function parseIndicators(text: string | undefined): string[] {
  if (text === undefined) return indicators.map((indicator) => indicator.code);
  return text.split(',').map((part) => {
    const code = part.trim();
    const parsed = parseStratumCode(code);
    if (parsed === null || !indicatorByCode.has(parsed.indicator))
      throw refuse('/indicator', `Indikator tidak dikenal: ${code}`);
    return code;
  });
}

/** Figures of a region, or of every region of a level below it, or of a puskesmas or posyandu. */
export async function readFigures(deps: Deps, actor: Actor, query: FigureQuery): Promise<FigureAnswer> {
  const periods = parseMonths(query.period);
  const codes = parseIndicators(query.indicator);
  const view = await openRegion(deps, actor, query.region);
  const level = query.level === undefined ? view.region.level : LEVEL_NAMES.indexOf(query.level);
  if (level < view.region.level) throw refuse('/level', 'Tingkat di atas wilayah yang diminta');
  const [rows, names] = await load(deps, view, level, periods, query.facility);
  if (rows.length * codes.length > MOST_FIGURES)
    throw refuse('/period', 'Terlalu banyak angka sekaligus; persempit bulan atau indikator');
  const figures = rows.flatMap((row) => {
    const region = names.get(row.region);
    return region === undefined ? [] : figuresOf(regionRef(region), row.period, row.counts, codes, row.at);
  });
  return {
    figures,
    ruleVersion: rows[0]?.ruleVersion ?? RULE_VERSION,
    pending: await pendingCells(view, periods),
    status: 'live',
  };
}

async function pendingCells(view: RegionView, periods: readonly number[]): Promise<number> {
  if (view.shard === null) return 0;
  const row = await view.shard.one<{ n: number }>(countDirty(view.district!.id, periods));
  return row?.n ?? 0;
}

type Loaded = [rows: RegionCounts[], names: ReadonlyMap<number, RegionRow>];

async function load(
  deps: Deps,
  view: RegionView,
  level: number,
  periods: readonly number[],
  facility: string | undefined,
): Promise<Loaded> {
  const self = new Map([[view.region.id, view.region as RegionRow]]);
  if (facility !== undefined) return [await ofFacility(view, periods, facility), self];
  if (level === view.region.level) return [await ownRows(deps, view, periods), self];
  if (view.region.level === 1) return belowProvince(deps, view, level, periods);
  if (view.shard === null) return [[], self];
  const district = view.district!.id;
  const regions = await view.shard.all<RegionRow>(
    sql`select id, code, name, level, kind, parent from region where district = ${district} and level = ${level}
        and (${view.region.level === 2 ? 1 : 0} = 1 or parent = ${view.region.id})`,
  );
  const rows = await fromShard(view, [
    rollupRows(district, level, periods, view.region.level === 2 ? 'all' : regions.map((r) => r.id)),
  ]);
  return [rows, new Map(regions.map((region) => [region.id, region]))];
}

async function belowProvince(deps: Deps, view: RegionView, level: number, periods: readonly number[]): Promise<Loaded> {
  if (level !== 2)
    throw refuse('/level', 'Dari provinsi hanya tingkat kabupaten/kota; pilih kabupaten untuk tingkat di bawahnya');
  const districts = await deps.directory.all<RegionRow>(childRegions(view.region.id));
  return [await provinceRows(deps, view.region.id, periods), new Map(districts.map((region) => [region.id, region]))];
}

/** A puskesmas is the sum of its working area's villages in each month; a posyandu has its part in the village's row. */
async function ofFacility(view: RegionView, periods: readonly number[], facility: string): Promise<RegionCounts[]> {
  if (view.shard === null) return [];
  const district = view.district!.id;
  const found = await view.shard.one<{ kind: string; village: number | null }>(
    sql`select kind, village from facility where district = ${district} and id = ${facility}`,
  );
  if (found === undefined) throw new Problem('not-found');
  if (found.kind === 'posyandu') {
    const rows = await view.shard.all<FigureRow>(posyanduRows(district, found.village ?? 0, periods, facility));
    return sumByPeriod(rows.map(asCounts), view.region.id);
  }
  const areas = await view.shard.batch(periods.map((period) => workingArea(district, facility, lastDayOf(period))));
  const rows = await fromShard(
    view,
    periods.map((period, i) =>
      rollupRows(
        district,
        4,
        [period],
        areas[i]!.rows.map((row) => row['village'] as number),
      ),
    ),
  );
  return sumByPeriod(rows, view.region.id);
}
