import type { Figure, TargetSource } from '@konvergensi/contract';
import {
  childRegions,
  countDirty,
  districtCopies,
  type FigureRow,
  type RegionRow,
  rollupRows,
  sql,
} from '@konvergensi/db';
import { RULE_VERSION, storedCodesOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { regionRef } from '../region/find-region.ts';
import { LEVELS } from '../region/level-name.ts';
import { currentMonth, enteredAsFigure, enteredIndicator, readEntered } from './entered-figures.ts';
import { facilityRows } from './facility-figures.ts';
import { monthsBehind, parseIndicators, parsePeriods, refuseQuery } from './figure-query.ts';
import { figuresOf } from './figures-of-counts.ts';
import { asCounts, type RegionCounts, sumByPeriod } from './read-rollups.ts';
import { openRegion, type RegionView, reads } from './region-view.ts';

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
  targetSource: TargetSource | null;
  status: 'live';
}

const MOST_FIGURES = 20_000;

/** What is asked for, in the terms of the store. */
interface Asked {
  level: number;
  periods: readonly number[];
  /** Codes as they are stored: a margin over sex or age is summed from its strata. */
  stored: readonly string[];
  facility: string | undefined;
  /** Regions of a level for so many months are at most this many. */
  mostRows: number;
}

/** Figures of a region, or of every region of a level below it, or of a puskesmas or posyandu. */
export async function readFigures(deps: Deps, actor: Actor, query: FigureQuery): Promise<FigureAnswer> {
  const periods = parsePeriods(query.period);
  const codes = parseIndicators(query.indicator, periods[0]!);
  const view = await openRegion(deps, actor, query.region);
  const level = query.level === undefined ? view.region.level : LEVELS.indexOf(query.level) + 1;
  if (level < view.region.level) throw refuseQuery('/level', 'Tingkat di atas wilayah yang diminta');
  const counted = codes.filter((code) => enteredIndicator(code) === null);
  const typed = query.facility === undefined ? codes.filter((code) => enteredIndicator(code) !== null) : [];
  const stored = [...new Set(counted.flatMap(storedCodesOf))];
  const mostRows = MOST_FIGURES / Math.max(1, codes.length);
  const [rows, names] = await load(deps, view, { level, periods, stored, facility: query.facility, mostRows });
  const figures = rows.flatMap((row) => {
    const region = names.get(row.region);
    return region === undefined ? [] : figuresOf(regionRef(region), row.period, row.counts, counted, row.at);
  });
  const entered = await readEntered(view, level, { codes: typed, periods, month: currentMonth(deps, view) });
  const typedFigures = [...names.values()].flatMap((region) =>
    periods.flatMap((period) =>
      typed.flatMap((code) => enteredAsFigure(regionRef(region), code, period, entered(region, code, period))),
    ),
  );
  return {
    figures: [...figures, ...typedFigures],
    ruleVersion: rows[0]?.ruleVersion ?? RULE_VERSION,
    ...(await stateOf(view, periods)),
    status: 'live',
  };
}

async function stateOf({ shard, district }: RegionView, periods: readonly number[]) {
  if (shard === null || district === null) return { pending: 0, targetSource: null };
  const [dirty, chosen] = await shard.batch([
    countDirty(district.id, monthsBehind(periods)),
    sql`select target_source from district where id = ${district.id}`,
  ]);
  return {
    pending: Number(dirty?.rows[0]?.['n'] ?? 0),
    targetSource: (chosen?.rows[0]?.['target_source'] ?? null) as TargetSource | null,
  };
}

type Loaded = [rows: RegionCounts[], names: ReadonlyMap<number, RegionRow>];

async function load(deps: Deps, view: RegionView, asked: Asked): Promise<Loaded> {
  const { region, district, shard } = view;
  const self = new Map([[region.id, region as RegionRow]]);
  const { facility, level, periods, stored } = asked;
  if (facility !== undefined) return [await facilityRows(view, facility, periods, stored), self];
  if (region.level === 1) return ofProvince(deps, region, asked);
  if (shard === null || district === null) return [[], self];
  if (level === region.level) {
    const rows = await shard.all<FigureRow>(rollupRows(district.id, level, periods, [region.id], stored));
    return [rows.map(asCounts), self];
  }
  const below = await shard.all<RegionRow>(
    sql`select id, code, name, level, kind, parent from region where district = ${district.id} and level = ${level}
        and (${region.level === 2 ? 1 : 0} = 1 or parent = ${region.id})`,
  );
  const regions = below.filter(({ id }) => reads(view, id));
  if (regions.length * periods.length > asked.mostRows) {
    throw refuseQuery('/period', 'Terlalu banyak angka sekaligus; persempit bulan atau indikator');
  }
  const wanted = region.level === 2 && view.villages === null ? 'all' : regions.map((row) => row.id);
  const rows = await shard.all<FigureRow>(rollupRows(district.id, level, periods, wanted, stored));
  return [rows.map(asCounts), new Map(regions.map((row) => [row.id, row]))];
}

async function ofProvince(deps: Deps, region: RegionRow, { level, periods }: Asked): Promise<Loaded> {
  if (level > 2) {
    throw refuseQuery(
      '/level',
      'Dari provinsi hanya tingkat kabupaten/kota; pilih kabupaten untuk tingkat di bawahnya',
    );
  }
  const rows = (await deps.directory.all<FigureRow>(districtCopies(region.id, periods))).map(asCounts);
  if (level === 1) return [sumByPeriod(rows, region.id), new Map([[region.id, region]])];
  const districts = await deps.directory.all<RegionRow>(childRegions(region.id));
  return [rows, new Map(districts.map((district) => [district.id, district]))];
}
