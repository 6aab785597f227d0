import type { TargetSource } from '@konvergensi/contract';
import {
  childRegions,
  countDirty,
  districtCopies,
  type FigureRow,
  frozenStatesOf,
  type OtherMarksRow,
  otherMarksOf,
  partRows,
  type RegionRow,
  rollupRows,
  type StateRow,
  sql,
  statesOf,
} from '@konvergensi/db';
import { type CountTuple, type Indicator, kindOfKey, type PersonRule, personRule } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { BridgeRows } from './bridge-of-region.ts';
import { monthsBehind, refuseQuery } from './figure-query.ts';
import { asCounts, type RegionCounts, sumByPeriod } from './read-rollups.ts';
import { type RegionView, reads } from './region-view.ts';

/** Periods of its kind that the figure's own series looks back over: three years of months and one. */
const SERIES = { month: 37, quarter: 13, semester: 9, year: 6 } as const;

export interface Loaded {
  series: RegionCounts[];
  now: RegionCounts[];
  before: RegionCounts[];
  regions: RegionRow[];
  chosen: TargetSource | null;
  pending: number;
  people: BridgeRows | null;
}

export interface Asked {
  indicator: Indicator;
  period: number | null;
  from: number | null;
  current: number;
}

export const tupleOf = (row: RegionCounts | undefined, code: string): CountTuple | undefined =>
  row === undefined ? undefined : (row.counts.get(code) ?? [0, 0, 0, 0]);

export const hasFigure = (row: RegionCounts, { code, unit }: Indicator): boolean => {
  const tuple = tupleOf(row, code);
  return tuple !== undefined && (unit === 'count' ? tuple[0] : tuple[1]) > 0;
};

export function periodsShown(series: readonly RegionCounts[], { indicator, period, from, current }: Asked) {
  const filled = series.filter((row) => hasFigure(row, indicator)).map((row) => row.period);
  const shown = period ?? filled.at(-1) ?? current;
  if (from !== null && kindOfKey(from) !== kindOfKey(shown)) {
    throw refuseQuery('/from', 'Masa pembanding harus sejenis dengan masa angka');
  }
  if (from !== null && from >= shown) throw refuseQuery('/from', 'Masa pembanding harus sebelum masa angka');
  return { period: shown, from: from ?? filled.filter((month) => month < shown).at(-1) ?? null };
}

export async function seriesOf(
  deps: Deps,
  { region, district, shard }: RegionView,
  asked: Asked,
): Promise<RegionCounts[]> {
  const last = asked.period ?? asked.current;
  const periods = [
    ...new Set([
      ...Array.from({ length: SERIES[kindOfKey(last)] }, (_, i) => last - i),
      ...(asked.from === null ? [] : [asked.from]),
    ]),
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

export interface Shown {
  code: string;
  period: number;
  from: number | null;
}

export async function load(
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
  const rule = personRule(code, period);
  const [children, rows, district_, dirty, states, frozen] = await shard.batch([
    sql`select r.id, r.code, r.name, r.level, r.kind, r.parent from region r
        where r.district = ${district.id} and r.level = ${below} and ${within} order by r.code`,
    partRows(district.id, below, within, months, code),
    sql`select target_source from district where id = ${district.id}`,
    countDirty(district.id, monthsBehind(months)),
    ...(rule === null
      ? []
      : [
          statesOf(district.id, region.id, months, rule.column, code),
          frozenStatesOf(district.id, region.id, from ?? -1, rule.column, code),
        ]),
  ]);
  const marks = await otherMarks(view, { rule, from, states: (states?.rows ?? []) as unknown as StateRow[], period });
  const counted = (rows!.rows as unknown as FigureRow[]).map(asCounts).filter((row) => reads(view, row.region));
  return {
    series,
    now: of(counted, period),
    before: of(counted, from),
    regions: (children!.rows as unknown as RegionRow[]).filter(({ id }) => reads(view, id)),
    chosen: (district_!.rows[0]?.['target_source'] ?? null) as TargetSource | null,
    pending: Number(dirty!.rows[0]?.['n'] ?? 0),
    people: rule === null ? null : { rule, states: states!.rows, frozen: frozen!.rows, marks },
  };
}

/** Where the later period goes by other rules than the earlier one: what those say of the earlier one's people. */
async function otherMarks(
  { region, district, shard }: RegionView,
  { rule, from, period, states }: { rule: PersonRule | null; from: number | null; period: number; states: StateRow[] },
): Promise<OtherMarksRow[]> {
  if (rule === null || from === null || shard === null || district === null) return [];
  const versionsIn = (key: number) => new Set(states.flatMap((row) => (row.period === key ? [row.rule_version] : [])));
  const [before, now] = [versionsIn(from), versionsIn(period)];
  if (before.size <= 1 && now.size <= 1 && [...now].every((version) => before.has(version))) return [];
  return shard.all<OtherMarksRow>(otherMarksOf(district.id, region.id, from, rule.column, [...now]));
}
