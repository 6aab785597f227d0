import { type Statement, sql } from '@konvergensi/db';
import { type Cell, type Month, monthOf } from '@konvergensi/domain';
import type { OpenVillage, Rows } from './open-village.ts';

/** Longer ago no quarter is judged anew by a change of today. */
const MOST_MONTHS_BACK = 24;

/** First month of a village whose scorecard can still change: since its first records, after its last locked quarter. */
export const firstOpenMonth = (village: Statement): Statement =>
  sql`select max(ifnull((select min(period) from person_month where village = ${village}), 999999999),
        ifnull((select (max(period) - 1000000 + 1) * 3 from quarter_close where village = ${village} and state = 'locked'), 0)) first`;

/** Every month from a day on, up to the current one, whose figures can still change; the current one always. */
export function openMonthsFrom(
  { id, period }: Pick<OpenVillage, 'id' | 'period'>,
  rows: Rows | undefined,
  since: string | null,
): Cell[] {
  const open = Number(rows?.[0]?.['first'] ?? period);
  const own: Month = since === null ? 0 : monthOf(since);
  const first = Math.min(Math.max(own, open, period - MOST_MONTHS_BACK), period);
  return Array.from({ length: period - first + 1 }, (_, i) => ({ village: id, period: first + i }));
}

/** Cells of two changes, each once. */
export const bothOf = (some: readonly Cell[], others: readonly Cell[]): Cell[] => [
  ...new Map([...some, ...others].map((cell) => [`${cell.village} ${cell.period}`, cell])).values(),
];
