import type { Figure, FigureMatrix, RegionRef } from '@konvergensi/contract';
import {
  type EnteredAsk,
  type EnteredSumRow,
  type EntryPlaceCount,
  enteredSums,
  entryPlaceCounts,
} from '@konvergensi/db';
import {
  ENTRY_STATES,
  type EnteredFigure,
  type EnteredSum,
  type EntryIndicator,
  type EntryLevel,
  enteredFigure,
  entryBases,
  formatPeriodKey,
  indicatorByCode,
  type Month,
  monthOf,
  type PeriodKey,
  periodOfKey,
} from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import type { RegionView } from './region-view.ts';

type Cell = FigureMatrix['rows'][number]['cells'][number];
type Place = { id: number; parent: number | null };

const OWN = { 2: 'district', 3: 'subdistrict', 4: 'village' } as const;

/** An indicator that agencies enter; null: it is counted from the register. */
export function enteredIndicator(code: string): EntryIndicator | null {
  const found = indicatorByCode.get(code);
  return found?.kind === 'entry' ? found : null;
}

export const enteredAsks = (codes: readonly string[], periods: readonly PeriodKey[]): EnteredAsk[] =>
  codes.flatMap((code) => {
    const indicator = enteredIndicator(code);
    if (indicator === null) return [];
    return periods.flatMap((period) =>
      entryBases(indicator, period).map((base) => ({ indicator: code, period, ...base })),
    );
  });

/** What every region of a level says of entered indicators; undefined where nothing was entered anywhere. */
export type EnteredFigures = (place: Place, code: string, period: PeriodKey) => EnteredFigure | null;

/** The month that runs where a region lies. */
export const currentMonth = (deps: Deps, { region }: RegionView): Month => monthOf(todayOf(deps, region.code));

const NOTHING: EnteredFigures = () => null;

/** Reads what agencies entered for the regions of a level of a district; of a province nothing is known here. */
export async function readEntered(
  { shard, district }: RegionView,
  level: number,
  asked: { codes: readonly string[]; periods: readonly PeriodKey[]; month: Month },
): Promise<EnteredFigures> {
  const asks = enteredAsks(asked.codes, asked.periods);
  if (asks.length === 0 || shard === null || district === null || level < 2) return NOTHING;
  const [found, counted] = await shard.batch([enteredSums(district.id, level, asks), entryPlaceCounts(district.id)]);
  const sums = Map.groupBy(found!.rows as unknown as EnteredSumRow[], keyOf);
  const places = counted!.rows as unknown as EntryPlaceCount[];
  const ended = endedBases(asks, asked.month);
  return ({ id, parent }, code, period) => {
    const indicator = enteredIndicator(code);
    if (indicator === null) return null;
    const rowsAt = (region: number | null, ...levels: EntryLevel[]) =>
      levels.flatMap((one) => sums.get(keyOf({ indicator: code, period, level: one, region: region ?? 0 })) ?? []);
    const here = [
      ...rowsAt(
        id,
        ...(level === 4 ? (['village', 'school'] as const) : (['village', 'school', 'subdistrict'] as const)),
      ),
      ...(level === 2 ? rowsAt(id, 'puskesmas', 'district') : []),
    ].map(asSum);
    const above = [
      ...(level === 4 ? rowsAt(parent, 'subdistrict') : []),
      ...(level === 2 ? [] : rowsAt(district.id, 'puskesmas', 'district')),
    ].map((row) => row.level);
    const periods = Math.max(1, ended.get(`${code} ${period}`) ?? 1);
    const own = OWN[level as 2 | 3 | 4];
    return enteredFigure(
      indicator,
      own,
      here,
      above,
      (one) => periods * (one === own ? 1 : placesIn(places, one, level === 2 ? null : id)),
    );
  };
}

const keyOf = ({
  indicator,
  period,
  level,
  region,
}: Pick<EnteredSumRow, 'indicator' | 'period' | 'level' | 'region'>) => `${indicator} ${period} ${level} ${region}`;

const placesIn = (counts: readonly EntryPlaceCount[], level: EntryLevel, region: number | null): number =>
  counts.reduce(
    (sum, one) => (one.level === level && (region === null || one.region === region) ? sum + one.n : sum),
    0,
  );

/** How many periods of entry of each figure are over. */
function endedBases(asks: readonly EnteredAsk[], month: Month): Map<string, number> {
  const ended = new Map<string, number>();
  for (const { indicator, period, base } of asks) {
    const key = `${indicator} ${period}`;
    if (periodOfKey(base).last < month) ended.set(key, (ended.get(key) ?? 0) + 1);
  }
  return ended;
}

const asSum = (row: EnteredSumRow): EnteredSum => ({
  level: row.level,
  filled: row.filled,
  noTarget: row.no_target,
  numerator: row.numerator,
  denominator: row.denominator,
  above: row.above,
  covered: row.covered,
  state: ENTRY_STATES[row.state],
  cumulative: row.cumulative === 1,
  at: row.at,
});

/** As counts of a table or matrix: excluded are the places above their target, not recorded those without a value. */
export const enteredCell = (figure: EnteredFigure | null): Cell =>
  figure === null ? null : [figure.numerator, figure.denominator, figure.above, figure.missing, figure.mark];

/** As one of the figures; what was entered nowhere is left out: it is not 0. */
export function enteredAsFigure(
  region: RegionRef,
  code: string,
  period: PeriodKey,
  found: EnteredFigure | null,
): Figure[] {
  if (found === null) return [];
  const { numerator, denominator, mark, level } = found;
  const isHere = mark === 'draft' || mark === 'verified' || mark === 'locked';
  const value = !isHere
    ? null
    : denominator === null
      ? numerator
      : denominator === 0
        ? null
        : (numerator / denominator) * 100;
  return [
    {
      ...{ region, period: formatPeriodKey(period), indicator: code, numerator, denominator, value },
      excluded: found.above,
      notRecorded: found.missing,
      source: null,
      asOf: found.at,
      entered: {
        level,
        here: isHere || mark === 'none',
        state: isHere ? mark : null,
        noTarget: mark === 'none',
        above: denominator !== null && numerator > denominator,
        cumulative: found.cumulative,
      },
    },
  ];
}
