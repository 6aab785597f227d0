import {
  FIRST_WINDOW_KEY,
  keyOfPeriod,
  kindOfKey,
  type Month,
  monthsOfKey,
  type PeriodKey,
  periodContaining,
} from '@konvergensi/domain';

const FEBRUARY = 1;
const AUGUST = 7;
/** Periods a trend looks back over: months, of those that have figures. */
const TREND = 24;

/** Of months those that have figures; of quarters, semesters and years the last ones of their kind. */
export function trendOf(asked: PeriodKey | null, current: Month): number | readonly PeriodKey[] {
  if (asked === null || asked < FIRST_WINDOW_KEY) return TREND;
  const last = Math.max(asked, keyOfPeriod(periodContaining(kindOfKey(asked), current)));
  return [...Array.from({ length: TREND }, (_, i) => last - i), ...campaignsOf(asked)];
}

/** February and August, in which all children are measured, of a period of several months. */
const campaignsOf = (asked: PeriodKey): Month[] =>
  asked < FIRST_WINDOW_KEY
    ? []
    : monthsOfKey(asked).filter((month) => month % 12 === FEBRUARY || month % 12 === AUGUST);
