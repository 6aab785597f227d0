import { Problem } from '@konvergensi/contract';
import {
  certaintyIndicators,
  convergenceIndicators,
  enteredCodesOf,
  FIRST_WINDOW_KEY,
  indicatorByCode,
  indicators,
  kindOfKey,
  type Month,
  monthsOfKey,
  type PeriodKey,
  parsePeriodKey,
  parseStratumCode,
  windowIndicators,
} from '@konvergensi/domain';

const MOST_PERIODS = 36;

export const refuseQuery = (pointer: string, message: string) =>
  new Problem('invalid', { errors: [{ pointer, message }] });

/** `2026-02`, `2026-Q1`, `2026-S1` or `2026`, or a range of one kind, as stored keys. */
export function parsePeriods(text: string, most = MOST_PERIODS): PeriodKey[] {
  const [from, to = from] = text.split('..').map((part) => parsePeriodKey(part));
  if (from === null || from === undefined || to === null || to === undefined)
    throw refuseQuery('/period', 'Periode tidak sah');
  if (kindOfKey(from) !== kindOfKey(to)) throw refuseQuery('/period', 'Periode awal dan akhir tidak sejenis');
  if (to < from) throw refuseQuery('/period', 'Periode akhir sebelum periode awal');
  if (to - from >= most) throw refuseQuery('/period', `Paling banyak ${most} periode sekaligus`);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Months whose changes bear on these periods. */
export const monthsBehind = (periods: readonly PeriodKey[]): Month[] => [...new Set(periods.flatMap(monthsOfKey))];

/** Indicators that a period of this kind has. */
export const codesOf = (period: PeriodKey): string[] =>
  (period < FIRST_WINDOW_KEY ? indicators : [...indicators, ...windowIndicators]).map(({ code }) => code);

/** Those and the convergence of services, of which there is much: it is given where it is asked for, and on a region's own page. */
export const codesWithServices = (period: PeriodKey): string[] => [
  ...codesOf(period),
  ...convergenceIndicators.map(({ code }) => code),
  ...certaintyIndicators.map(({ code }) => code),
];

/** Stands for every indicator that agencies enter for a period. */
export const ENTERED = 'entri';

/** Codes, comma-separated, each once; without any every indicator that the period has. */
export function parseIndicators(text: string | undefined, period: PeriodKey): string[] {
  if (text === undefined) return codesOf(period);
  if (text === ENTERED) return enteredCodesOf(period);
  const codes = text.split(',').map((part) => part.trim());
  const unknown = codes.find((code) => !indicatorByCode.has(parseStratumCode(code)?.indicator ?? ''));
  if (unknown !== undefined) throw refuseQuery('/indicator', `Indikator tidak dikenal: ${unknown}`);
  return [...new Set(codes)];
}
