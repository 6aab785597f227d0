import type { FigureExplained, TargetSource } from '@konvergensi/contract';
import {
  childRegions,
  countDirty,
  districtCopies,
  type FigureRow,
  frozenStatesOf,
  partRows,
  type RegionRow,
  rollupRows,
  sql,
  statesOf,
} from '@konvergensi/db';
import {
  type CountTuple,
  formatMonth,
  type Indicator,
  indicatorByCode,
  monthOf,
  bridge as movedByRegion,
  parseMonth,
  percentOf,
  personRule,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { todayIn } from '../core/today.ts';
import { regionRef } from '../region/find-region.ts';
import { type BridgeRows, bridgeOfRegion, reasonsOf } from './bridge-of-region.ts';
import { refuseQuery } from './figure-query.ts';
import { asCounts, type RegionCounts, sumByPeriod } from './read-rollups.ts';
import { openRegion, type RegionView, reads } from './region-view.ts';

export interface ExplainQuery {
  region: string;
  period?: string | undefined;
  indicator: string;
  from?: string | undefined;
}

/** Months that the figure's own series looks back over. */
const SERIES = 37;

/** The one indicator asked for; strata are explained by the figure that they are a part of. */
export function askedIndicator(code: string): Indicator {
  const indicator = indicatorByCode.get(code);
  if (indicator === undefined) throw refuseQuery('/indicator', `Indikator tidak dikenal: ${code}`);
  return indicator;
}

interface Loaded {
  series: RegionCounts[];
  now: RegionCounts[];
  before: RegionCounts[];
  regions: RegionRow[];
  chosen: TargetSource | null;
  pending: number;
  people: BridgeRows | null;
}

interface Asked {
  indicator: Indicator;
  period: number | null;
  from: number | null;
  current: number;
}

/** Why a figure is so: its rule, counts and who is left out, the regions below it, and what moved it since a month. */
export async function explainFigure(deps: Deps, actor: Actor, query: ExplainQuery): Promise<FigureExplained> {
  const view = await openRegion(deps, actor, query.region);
  const indicator = askedIndicator(query.indicator);
  const current = monthOf(todayIn('Asia/Jakarta', deps.now()));
  const asked: Asked = {
    indicator,
    period: query.period === undefined ? null : parseMonth(query.period),
    from: query.from === undefined ? null : parseMonth(query.from),
    current,
  };
  const series = await seriesOf(deps, view, asked);
  const { period, from } = monthsShown(series, asked);
  const loaded = await load(deps, view, series, { code: indicator.code, period, from });
  return answerOf(view, indicator, loaded, { period, from });
}

const tupleOf = (row: RegionCounts | undefined, code: string): CountTuple | undefined =>
  row === undefined ? undefined : (row.counts.get(code) ?? [0, 0, 0, 0]);

const hasFigure = (row: RegionCounts, { code, unit }: Indicator): boolean => {
  const tuple = tupleOf(row, code);
  return tuple !== undefined && (unit === 'count' ? tuple[0] : tuple[1]) > 0;
};

function monthsShown(series: readonly RegionCounts[], { indicator, period, from, current }: Asked) {
  const filled = series.filter((row) => hasFigure(row, indicator)).map((row) => row.period);
  const shown = period ?? filled.at(-1) ?? current;
  if (from !== null && from >= shown) throw refuseQuery('/from', 'Bulan pembanding harus sebelum bulan angka');
  return { period: shown, from: from ?? filled.filter((month) => month < shown).at(-1) ?? null };
}

async function seriesOf(deps: Deps, { region, district, shard }: RegionView, asked: Asked): Promise<RegionCounts[]> {
  const last = asked.period ?? asked.current;
  const periods = [
    ...new Set([...Array.from({ length: SERIES }, (_, i) => last - i), ...(asked.from === null ? [] : [asked.from])]),
  ];
  if (region.level === 1) {
    return sumByPeriod(
      (await deps.directory.all<FigureRow>(districtCopies(region.id, periods))).map(asCounts),
      region.id,
    );
  }
  if (shard === null || district === null) return [];
  const codes = [asked.indicator.code, 'd_s.daftar', 'd_s.register', 'd_s.proyeksi'];
  return (await shard.all<FigureRow>(rollupRows(district.id, region.level, periods, [region.id], codes))).map(asCounts);
}

interface Shown {
  code: string;
  period: number;
  from: number | null;
}

async function load(
  deps: Deps,
  view: RegionView,
  series: RegionCounts[],
  { code, period, from }: Shown,
): Promise<Loaded> {
  const { region, district, shard } = view;
  const nothing: Loaded = { series, now: [], before: [], regions: [], chosen: null, pending: 0, people: null };
  const months = from === null ? [period] : [from, period];
  const of = (rows: readonly RegionCounts[], month: number | null) => rows.filter((row) => row.period === month);
  if (region.level === 1) {
    const [copies, children] = await deps.directory.batch([districtCopies(region.id, months), childRegions(region.id)]);
    const rows = (copies!.rows as unknown as FigureRow[]).map(asCounts);
    return {
      ...nothing,
      now: of(rows, period),
      before: of(rows, from),
      regions: children!.rows as unknown as RegionRow[],
    };
  }
  if (shard === null || district === null) return nothing;
  const below = region.level === 2 && view.villages !== null ? 4 : region.level + 1;
  const within = below === 4 && region.level === 2 ? sql`true` : sql`r.parent = ${region.id}`;
  const rule = personRule(code);
  const [children, rows, district_, dirty, states, frozen] = await shard.batch([
    sql`select r.id, r.code, r.name, r.level, r.kind, r.parent from region r
        where r.district = ${district.id} and r.level = ${below} and ${within} order by r.code`,
    partRows(district.id, below, within, months, code),
    sql`select target_source from district where id = ${district.id}`,
    countDirty(district.id, months),
    ...(rule === null
      ? []
      : [
          statesOf(district.id, region.id, months, rule.column, code),
          frozenStatesOf(district.id, region.id, from ?? -1, rule.column, code),
        ]),
  ]);
  const counted = (rows!.rows as unknown as FigureRow[]).map(asCounts).filter((row) => reads(view, row.region));
  return {
    series,
    now: of(counted, period),
    before: of(counted, from),
    regions: (children!.rows as unknown as RegionRow[]).filter(({ id }) => reads(view, id)),
    chosen: (district_!.rows[0]?.['target_source'] ?? null) as TargetSource | null,
    pending: Number(dirty!.rows[0]?.['n'] ?? 0),
    people: rule === null ? null : { rule, states: states!.rows, frozen: frozen!.rows },
  };
}

type Explained = NonNullable<FigureExplained['figure']>;

function explained(indicator: Indicator, tuple: CountTuple | undefined): Explained | null {
  if (tuple === undefined) return null;
  const [numerator, denominator, excluded, notRecorded] = tuple;
  const isCount = indicator.denominator === null;
  return {
    numerator,
    denominator: isCount ? null : denominator,
    value: isCount ? numerator : percentOf(tuple),
    excluded,
    notRecorded,
  };
}

function answerOf(
  view: RegionView,
  indicator: Indicator,
  loaded: Loaded,
  { period, from }: Pick<Shown, 'period' | 'from'>,
): FigureExplained {
  const { code } = indicator;
  const { series, people } = loaded;
  const own = series.find((row) => row.period === period);
  const earlier = from === null ? undefined : series.find((row) => row.period === from);
  const ends = { period, from, now: tupleOf(own, code), before: tupleOf(earlier, code) };
  const before = explained(indicator, ends.before);
  return {
    region: regionRef(view.region),
    parents: view.parents.map(regionRef),
    mode: view.district?.mode ?? null,
    indicator: code,
    kind: indicator.kind === 'entry' ? 'entry' : 'routine',
    period: formatMonth(period),
    rule: ruleOf(indicator, own?.ruleVersion),
    figure: explained(indicator, ends.now),
    coverage: coverageOf(own, loaded.chosen),
    reasons: people === null || own === undefined ? null : reasonsOf(people, period),
    parts: partsOf(indicator, loaded),
    before: from === null || before === null ? null : { period: formatMonth(from), figure: before },
    ...bridgeOfRegion(view, people, ends, indicator.denominator === null),
    series: series.flatMap((row) => {
      const figure = hasFigure(row, indicator) ? explained(indicator, tupleOf(row, code)) : null;
      return figure === null ? [] : [{ period: formatMonth(row.period), figure }];
    }),
    pending: loaded.pending,
    asOf: own?.at ?? null,
  };
}

const ruleOf = (indicator: Indicator, version: string | undefined): FigureExplained['rule'] => ({
  version: version ?? indicator.ruleVersion,
  name: indicator.name,
  numerator: indicator.numerator,
  denominator: indicator.denominator,
  overTime: indicator.overTime,
  unit: indicator.unit,
  sources: [...indicator.sources],
});

function coverageOf(own: RegionCounts | undefined, chosen: TargetSource | null): FigureExplained['coverage'] {
  const tuple = chosen === null ? undefined : tupleOf(own, `d_s.${chosen}`);
  return chosen === null || tuple === undefined || tuple[1] === 0
    ? null
    : { source: chosen, weighed: tuple[0], targets: tuple[1] };
}

/** Each region below, and by how many points its share of the whole moved the whole. */
function partsOf(indicator: Indicator, { regions, now, before }: Loaded): FigureExplained['parts'] {
  const { code } = indicator;
  const of = (rows: readonly RegionCounts[], id: number) =>
    tupleOf(
      rows.find((row) => row.region === id),
      code,
    );
  const share = (tuple: CountTuple | undefined) =>
    tuple === undefined ? null : { numerator: tuple[0], denominator: tuple[1] };
  const moved =
    indicator.denominator === null
      ? null
      : movedByRegion(regions.map(({ id }) => ({ now: share(of(now, id)), before: share(of(before, id)) })));
  return regions.map((region, i) => ({
    region: regionRef(region),
    figure: explained(indicator, of(now, region.id)),
    moved: moved?.[i] ?? null,
  }));
}
