import type { EntryIndicator } from '../indicator/indicator.ts';
import { periodContaining } from '../period/period.ts';
import { keyOfPeriod, kindOfKey, type PeriodKey, periodOfKey } from '../period/period-key.ts';
import { type LevelSum, speaksFor } from './add-up.ts';
import { askedInYear } from './asked-indicators.ts';
import type { EntryLevel } from './entry-levels.ts';
import type { EntryState } from './entry-state.ts';

/** What a figure of entered values says beside its numbers: how far it is, that nobody is to be reached, or where it is. */
export const ENTERED_MARKS = [
  'draft',
  'verified',
  'locked',
  'none',
  'at-village',
  'at-subdistrict',
  'at-school',
  'at-puskesmas',
  'at-district',
] as const;
export type EnteredMark = (typeof ENTERED_MARKS)[number];

const MONTHS = { month: 1, quarter: 3, semester: 6, year: 12 } as const;

/** One period of entry within the period asked for. */
export interface EntryBase {
  readonly base: PeriodKey;
  /** From 1, within the period asked for. */
  readonly position: number;
  /** Does a value since the year began hold for the period asked for? */
  readonly takesCumulative: boolean;
}

/** The periods of an indicator's rhythm that make up a period; none where it is shorter: nothing is spread downward. */
export function entryBases({ every }: Pick<EntryIndicator, 'every'>, period: PeriodKey): EntryBase[] {
  const { first, last } = periodOfKey(period);
  const n = MONTHS[kindOfKey(period)] / MONTHS[every];
  if (n < 1) return [];
  const begin = keyOfPeriod(periodContaining(every, first));
  const takesCumulative = n === 1 || first % 12 === 0;
  return last - first + 1 < MONTHS[every]
    ? []
    : Array.from({ length: n }, (_, i) => ({ base: begin + i, position: i + 1, takesCumulative }));
}

/** Indicators that agencies enter for a period or for parts of it. */
export const enteredCodesOf = (period: PeriodKey): string[] =>
  askedInYear(Math.floor(periodOfKey(period).first / 12))
    .indicators.filter((indicator) => entryBases(indicator, period).length > 0)
    .map(({ code }) => code);

/** Values of one level within a region and period, added up. */
export interface EnteredSum extends LevelSum {
  readonly denominator: number;
  /** Periods of places that they cover. */
  readonly covered: number;
  /** The least of their states. */
  readonly state: EntryState;
  readonly cumulative: boolean;
  readonly at: number;
}

export interface EnteredFigure {
  /** Level at which it was entered. */
  readonly level: EntryLevel;
  readonly numerator: number;
  /** null: a plain count, or an answer. */
  readonly denominator: number | null;
  /** Places served beyond their target. */
  readonly above: number;
  /** Periods of places without a value. */
  readonly missing: number;
  readonly mark: EnteredMark;
  readonly cumulative: boolean;
  readonly at: number | null;
}

/** What a region says of an indicator: its own entry, else what covers most below it, else only where it is known. */
export function enteredFigure(
  { unit, denominator }: Pick<EntryIndicator, 'unit' | 'denominator'>,
  own: EntryLevel,
  here: readonly EnteredSum[],
  above: readonly EntryLevel[],
  expected: (level: EntryLevel) => number,
): EnteredFigure | null {
  const chosen = speaksFor(own, here);
  const sum = here.find(({ level }) => level === chosen?.level);
  if (sum === undefined) {
    const [level] = above;
    const nothing = { numerator: 0, denominator: 0, above: 0, missing: 0, cumulative: false, at: null };
    return level === undefined ? null : { ...nothing, level, mark: `at-${level}` };
  }
  const { level, filled, numerator, cumulative, at } = sum;
  // Offices that answered yes, of those that answered.
  const answers = unit === 'yesno' && level !== own ? filled : null;
  return {
    ...{ level, numerator, above: sum.above, cumulative, at },
    denominator: filled === 0 ? 0 : denominator === null ? answers : sum.denominator,
    missing: Math.max(0, expected(level) - sum.covered),
    mark: filled === 0 ? 'none' : sum.state,
  };
}
