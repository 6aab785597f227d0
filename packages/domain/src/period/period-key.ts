import type { Month } from './month.ts';
import { formatPeriod, type Period, type PeriodKind, parsePeriod, periodContaining } from './period.ts';

/**
 * A period as it is stored, one integer whatever its kind: a month `year × 12 + month − 1`, a quarter
 * `1,000,000 + year × 4 + q − 1`, a semester `2,000,000 + year × 2 + s − 1`, a year `3,000,000 + year`.
 */
export type PeriodKey = number;

const STEP = 1_000_000;
const KINDS = ['month', 'quarter', 'semester', 'year'] as const satisfies readonly PeriodKind[];
const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, semester: 6, year: 12 };

/** The first key that is no month: rows below it are months, those from it on are windows of several months. */
export const FIRST_WINDOW_KEY: PeriodKey = STEP;

/** Kinds of window that are computed apart from their months. */
export const WINDOW_KINDS = ['quarter', 'semester', 'year'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

export const kindOfKey = (key: PeriodKey): PeriodKind => {
  const kind = KINDS[Math.floor(key / STEP)];
  if (kind === undefined || !Number.isInteger(key) || key < 0) throw new RangeError(`no period: ${key}`);
  return kind;
};

/** The stored key of a period. */
export const keyOfPeriod = ({ kind, first }: Period): PeriodKey => KINDS.indexOf(kind) * STEP + first / MONTHS[kind];

/** The period of a stored key. Throws RangeError for what is no key. */
export function periodOfKey(key: PeriodKey): Period {
  const kind = kindOfKey(key);
  const first = (key % STEP) * MONTHS[kind];
  return { kind, first, last: first + MONTHS[kind] - 1 };
}

/** The stored key of `2026-02`, `2026-Q1`, `2026-S1` or `2026`; null for anything else. */
export function parsePeriodKey(text: string): PeriodKey | null {
  const period = parsePeriod(text);
  return period === null ? null : keyOfPeriod(period);
}

/** A stored key as it is written on the wire. */
export const formatPeriodKey = (key: PeriodKey): string => formatPeriod(periodOfKey(key));

/** The months of a stored period, in order. */
export function monthsOfKey(key: PeriodKey): Month[] {
  const { first, last } = periodOfKey(key);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The quarter, semester and year in which a month lies. */
export const windowsOf = (month: Month): PeriodKey[] =>
  WINDOW_KINDS.map((kind) => keyOfPeriod(periodContaining(kind, month)));

/** Years, semesters and quarters in which any of these months lies, each kind newest first. */
export const windowsAround = (months: readonly Month[]): PeriodKey[] =>
  [...new Set(months.flatMap(windowsOf))].sort((a, b) => b - a);

/** The period of the same kind before this one. */
export const keyBefore = (key: PeriodKey): PeriodKey => key - 1;
