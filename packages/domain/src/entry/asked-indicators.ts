import { submissionDue } from '../closing/due-date.ts';
import type { EntryIndicator } from '../indicator/indicator.ts';
import { entryIndicatorList } from '../indicator/sets/sets.ts';
import type { Month } from '../period/month.ts';
import { type Period, periodContaining } from '../period/period.ts';
import { keyOfPeriod, type PeriodKey, periodOfKey } from '../period/period-key.ts';

/** Kinds of period in which agencies enter, the most frequent first. */
export const ENTRY_PERIODS = ['quarter', 'semester', 'year'] as const satisfies readonly EntryIndicator['every'][];

export interface Asked {
  readonly indicators: readonly EntryIndicator[];
  /** The last year of the list that goes on being asked where none is in force; null: it is in force. */
  readonly carriedFrom: number | null;
}

const isInForce = ({ years: [first, last] }: EntryIndicator, year: number): boolean =>
  first <= year && (last === null || year <= last);

/** What agencies are asked for in a year. Until a list of the year is loaded the last known one goes on. */
export function askedInYear(year: number, list: readonly EntryIndicator[] = entryIndicatorList): Asked {
  const inForce = list.filter((indicator) => isInForce(indicator, year));
  if (inForce.length > 0) return { indicators: inForce, carriedFrom: null };
  const earlier = list.flatMap(({ years: [, last] }) => (last !== null && last < year ? [last] : []));
  if (earlier.length === 0) return { indicators: [], carriedFrom: null };
  const latest = Math.max(...earlier);
  return { indicators: list.filter((indicator) => isInForce(indicator, latest)), carriedFrom: latest };
}

/** What is asked for in one period: the indicators entered in that rhythm. */
export function askedIn(period: PeriodKey, list?: readonly EntryIndicator[]): Asked {
  const { kind, first } = periodOfKey(period);
  const asked = askedInYear(Math.floor(first / 12), list);
  return { ...asked, indicators: asked.indicators.filter(({ every }) => every === kind) };
}

/** The period of an indicator's rhythm in which a month lies. */
export const entryPeriodOf = ({ every }: Pick<EntryIndicator, 'every'>, month: Month): PeriodKey =>
  keyOfPeriod(periodContaining(every, month));

/** Periods that ended last before a month, one of each rhythm: what agencies fill in now. */
export const endedEntryPeriods = (month: Month): PeriodKey[] =>
  ENTRY_PERIODS.map((kind) => keyOfPeriod(periodContaining(kind, month)) - 1);

/** Last day on which a period's entries are in time: the day that holds for the villages' quarter. */
export const entryDue = (period: PeriodKey): string => submissionDue(periodOfKey(period));

/** Has the period begun? What has not cannot be entered. */
export const hasBegun = (period: Period, month: Month): boolean => period.first <= month;
