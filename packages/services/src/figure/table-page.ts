import type { TablePage, TargetSource } from '@konvergensi/contract';
import {
  childRegions,
  countDirty,
  districtCopies,
  type FigureRow,
  type PeriodRow,
  periodsOfDistrict,
  periodsOfProvince,
  rollupRows,
  sql,
} from '@konvergensi/db';
import {
  type Counts,
  endedEntryPeriods,
  FIRST_WINDOW_KEY,
  formatPeriodKey,
  indicatorByCode,
  monthsOfKey,
  parsePeriodKey,
  parseStratumCode,
  windowsAround,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { regionRef } from '../region/find-region.ts';
import { LEVELS } from '../region/level-name.ts';
import { currentMonth, enteredCell, enteredIndicator, readEntered } from './entered-figures.ts';
import { codesWithServices, ENTERED, parseIndicators, refuseQuery } from './figure-query.ts';
import { selectCounts } from './figures-of-counts.ts';
import { asCounts, type RegionCounts, sumByPeriod } from './read-rollups.ts';
import { openRegion, type PlacedRegion, type RegionView, reads } from './region-view.ts';

export interface TableQuery {
  period?: string | undefined;
  level?: TablePage['level'] | undefined;
  indicator?: string | undefined;
}

/** Columns of a table that does not say which. */
const MOST_COLUMNS = 20;
/** What a district's staff compares is its villages; a province its districts. */
const USUAL_LEVEL = { 1: 2, 2: 4, 3: 4, 4: 4 } as const;

interface Loaded {
  periods: PeriodRow[];
  period: number;
  own: RegionCounts | undefined;
  rows: RegionCounts[];
  regions: PlacedRegion[];
  pending: number;
  targetSource: TargetSource | null;
}

/** Regions below a region × indicators of one period, as counts. */
export async function readTablePage(deps: Deps, actor: Actor, code: string, query: TableQuery): Promise<TablePage> {
  const view = await openRegion(deps, actor, code);
  const level = levelOf(view, query.level);
  const current = currentMonth(deps, view);
  const month = periodOf(query, current);
  const found = await (view.region.level === 1
    ? ofProvince(deps, view, month, current)
    : ofDistrict(view, level, month, current));
  const asked = query.indicator === undefined ? null : parseIndicators(query.indicator, found.period);
  const available = codesWithServices(found.period).filter((one) => hasFigures(found.own, one));
  const known = { codes: asked ?? [], periods: [found.period], month: current };
  const own = await readEntered(view, view.region.level, known);
  const entered = level === view.region.level ? own : await readEntered(view, level, known);
  const isKnown = (one: string) => own(view.region, one, found.period) !== null;
  const columns = columnsOf(query, asked ?? available.slice(0, MOST_COLUMNS), isKnown);
  const withEntered = (cells: TablePage['own'], region: PlacedRegion, of: typeof entered): TablePage['own'] =>
    cells.map((cell, i) => {
      const code = columns[i] ?? '';
      return enteredIndicator(code) === null ? cell : enteredCell(of(region, code, found.period));
    });
  const byRegion = new Map(found.rows.map((row) => [row.region, row.counts]));
  return {
    region: regionRef(view.region),
    parents: view.parents.map(regionRef),
    mode: view.district?.mode ?? null,
    level: LEVELS[level - 1]!,
    period: formatPeriodKey(found.period),
    periods: found.periods.map((row) => formatPeriodKey(row.period)),
    windows: windowsAround(found.periods.map((row) => row.period)).map(formatPeriodKey),
    measuredIn: found.periods.filter(({ measured }) => measured === 1).map((row) => formatPeriodKey(row.period)),
    targetSource: found.targetSource,
    pending: found.pending,
    asOf: found.own?.at ?? null,
    columns,
    available,
    own: withEntered(cellsOf(found.own?.counts, columns), view.region, own),
    rows: found.regions.map((region) => ({
      region: regionRef(region),
      mode: region.mode ?? null,
      cells: withEntered(cellsOf(byRegion.get(region.id), columns), region, entered),
    })),
  };
}

/** What agencies enter is never of a month: without a longer period it is that of the quarter that ended last. */
function periodOf({ period, indicator }: TableQuery, current: number): number | null {
  const asked = period === undefined ? null : parsePeriodKey(period);
  if (indicator !== ENTERED || (asked !== null && asked >= FIRST_WINDOW_KEY)) return asked;
  return endedEntryPeriods((asked ?? current - 1) + 1)[0] ?? null;
}

/** Of all that agencies may enter the columns are those with a value somewhere; of nothing all of them. */
function columnsOf({ indicator }: TableQuery, asked: string[], isKnown: (code: string) => boolean): string[] {
  const known = indicator === ENTERED ? asked.filter(isKnown) : [];
  return known.length === 0 ? asked : known;
}

function levelOf({ region }: RegionView, asked: TablePage['level'] | undefined): number {
  const level = asked === undefined ? USUAL_LEVEL[region.level as 1 | 2 | 3 | 4] : LEVELS.indexOf(asked) + 1;
  const far = region.level === 1 && level !== 2;
  if (far || level < region.level) throw refuseQuery('/level', 'Tingkat ini tidak ada di bawah wilayah yang diminta');
  return level;
}

function hasFigures(own: RegionCounts | undefined, code: string): boolean {
  const tuple = own?.counts.get(code);
  if (tuple === undefined) return false;
  return indicatorByCode.get(code)?.unit === 'count' ? tuple[0] > 0 : tuple[1] > 0;
}

function cellsOf(counts: Counts | undefined, columns: readonly string[]): TablePage['own'] {
  if (counts === undefined) return columns.map(() => null);
  const selected = selectCounts(counts, columns);
  return columns.map((code) => {
    const [numerator, denominator, excluded, notRecorded] = selected.get(code) ?? [0, 0, 0, 0];
    const count = indicatorByCode.get(parseStratumCode(code)?.indicator ?? code)?.unit === 'count';
    return [numerator, count ? null : denominator, excluded, notRecorded];
  });
}

const shownOf = (periods: readonly PeriodRow[], asked: number | null, current: number): number =>
  asked ?? (periods.find(({ measured }) => measured === 1) ?? periods[0])?.period ?? current;

async function ofProvince(deps: Deps, { region }: RegionView, asked: number | null, current: number): Promise<Loaded> {
  const [listed, children] = await deps.directory.batch([periodsOfProvince(region.id), childRegions(region.id)]);
  const periods = listed!.rows as unknown as PeriodRow[];
  const period = shownOf(periods, asked, current);
  const rows = (await deps.directory.all<FigureRow>(districtCopies(region.id, [period]))).map(asCounts);
  const regions = children!.rows as unknown as PlacedRegion[];
  const [own] = sumByPeriod(rows, region.id);
  return { periods, period, own, rows, regions, pending: 0, targetSource: null };
}

async function ofDistrict(view: RegionView, level: number, asked: number | null, current: number): Promise<Loaded> {
  const { region, district, shard } = view;
  if (shard === null || district === null) {
    const nothing = { periods: [], own: undefined, rows: [], regions: [], pending: 0, targetSource: null };
    return { ...nothing, period: asked ?? current };
  }
  const within =
    region.level === 2 ? sql`true` : region.level === level ? sql`id = ${region.id}` : sql`parent = ${region.id}`;
  const [listed, below, chosen] = await shard.batch([
    periodsOfDistrict(district.id),
    sql`select id, code, name, level, kind, parent from region where district = ${district.id} and level = ${level}
        and ${within} order by code`,
    sql`select target_source from district where id = ${district.id}`,
  ]);
  const periods = listed!.rows as unknown as PeriodRow[];
  const period = shownOf(periods, asked, current);
  const regions = (below!.rows as unknown as PlacedRegion[]).filter(({ id }) => reads(view, id));
  const wanted = region.level === 2 && view.villages === null ? 'all' : regions.map(({ id }) => id);
  const [own, rows, dirty] = await shard.batch([
    rollupRows(district.id, region.level, [period], [region.id], 'all'),
    rollupRows(district.id, level, [period], wanted, 'all'),
    countDirty(district.id, monthsOfKey(period)),
  ]);
  return {
    periods,
    period,
    own: (own!.rows as unknown as FigureRow[]).map(asCounts)[0],
    rows: (rows!.rows as unknown as FigureRow[]).map(asCounts),
    regions: regions.map((row) => ({ ...row, mode: null })),
    pending: Number(dirty!.rows[0]?.['n'] ?? 0),
    targetSource: (chosen!.rows[0]?.['target_source'] ?? null) as TargetSource | null,
  };
}
