import type { TablePage } from '@konvergensi/contract';
import { PERIOD } from '../http/asked-month.ts';
import { rankValue } from './cell.ts';

/** What the address says: month, level, indicators and order. */
export interface TableQuery {
  period: string | null;
  level: TablePage['level'] | null;
  indicators: string | null;
  column: string;
  order: 'naik' | 'turun';
}

const LEVELS = ['district', 'subdistrict', 'village'] as const;

export function tableQueryOf(query: (name: string) => string | undefined): TableQuery {
  const period = query('periode') ?? '';
  const indicators = query('indikator') ?? '';
  return {
    period: PERIOD.test(period) ? period : null,
    level: LEVELS.find((level) => level === query('tingkat')) ?? null,
    indicators: /^[\w.,/-]{1,800}$/.test(indicators) ? indicators : null,
    column: query('urut') ?? 'name',
    order: query('arah') === 'naik' ? 'naik' : query('arah') === 'turun' || query('urut') ? 'turun' : 'naik',
  };
}

/** The address of the same table with something changed. */
export function tableAddress(page: TablePage, query: TableQuery, change: Partial<TableQuery> = {}, file = ''): string {
  const { level, indicators, column, order } = { ...query, ...change };
  const parts = [
    `periode=${change.period ?? page.period}`,
    level === null ? '' : `tingkat=${level}`,
    indicators === null ? '' : `indikator=${encodeURIComponent(indicators)}`,
    column === 'name' ? '' : `urut=${encodeURIComponent(column)}&arah=${order}`,
  ].filter(Boolean);
  return `/wilayah/${page.region.code}/tabel${file}?${parts.join('&')}`;
}

/** Rows in the asked order; those without a figure, or with too few people for one, come last. */
export function sortedRows(page: TablePage, { column, order }: TableQuery): TablePage['rows'] {
  const at = page.columns.indexOf(column);
  const sign = order === 'naik' ? 1 : -1;
  const byCode = (a: TablePage['rows'][number], b: TablePage['rows'][number]) =>
    a.region.code < b.region.code ? -1 : 1;
  if (at < 0) return [...page.rows].sort((a, b) => sign * byCode(a, b));
  return [...page.rows].sort((a, b) => {
    const [x, y] = [rankValue(a.cells[at] ?? null), rankValue(b.cells[at] ?? null)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || byCode(a, b);
    return sign * (x - y) || byCode(a, b);
  });
}
