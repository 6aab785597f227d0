import type { Month } from './month.ts';

export type PeriodKind = 'month' | 'quarter' | 'semester' | 'year';

/** A reporting period: its kind and its first and last month, both included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly first: Month;
  readonly last: Month;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, semester: 6, year: 12 };

/** The period written `2026-02`, `2026-Q1`, `2026-S1` or `2026`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = /^([1-9]\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|S([12])))?$/.exec(text);
  if (match === null) return null;
  const [, year, month, quarter, semester] = match;
  if (month !== undefined) return periodOf('month', Number(year), Number(month));
  if (quarter !== undefined) return periodOf('quarter', Number(year), Number(quarter));
  if (semester !== undefined) return periodOf('semester', Number(year), Number(semester));
  return periodOf('year', Number(year), 1);
}

/** A period as it is written on the wire: `2026-02`, `2026-Q1`, `2026-S1`, `2026`. */
export function formatPeriod({ kind, first }: Period): string {
  const year = String(Math.floor(first / 12));
  const part = (first % 12) / MONTHS[kind] + 1;
  if (kind === 'year') return year;
  if (kind === 'month') return `${year}-${String(part).padStart(2, '0')}`;
  return `${year}-${kind === 'quarter' ? 'Q' : 'S'}${part}`;
}

/** The period of that kind in which a month lies. */
export function periodContaining(kind: PeriodKind, month: Month): Period {
  return periodOf(kind, Math.floor(month / 12), Math.floor((month % 12) / MONTHS[kind]) + 1);
}

function periodOf(kind: PeriodKind, year: number, part: number): Period {
  const first = year * 12 + (part - 1) * MONTHS[kind];
  return { kind, first, last: first + MONTHS[kind] - 1 };
}
