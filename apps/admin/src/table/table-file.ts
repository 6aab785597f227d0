import type { TablePage } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { regionName } from '../ui/region-name.ts';
import { cellValue } from './cell.ts';
import { sortedRows, type TableQuery } from './table-query.ts';

export type FileCell = string | number | null;

/** The table as rows of a file: for each indicator its value, numerator and denominator. */
export function fileRows(view: View, page: TablePage, query: TableQuery): FileCell[][] {
  const { t, language } = view;
  const heads = page.columns.flatMap((code) => {
    const indicator = indicatorByCode.get(code);
    const name = indicator?.name[language] ?? code;
    if (indicator?.unit === 'count') return [name];
    return [`${name} (%)`, `${name}: ${t('file.numerator')}`, `${name}: ${t('file.denominator')}`];
  });
  const cellsOf = (cells: TablePage['own']): FileCell[] =>
    page.columns.flatMap((code, i): FileCell[] => {
      const cell = cells[i] ?? null;
      if (indicatorByCode.get(code)?.unit === 'count') return [cell?.[0] ?? null];
      const value = cellValue(cell);
      return [value === null ? null : Math.round(value * 100) / 100, cell?.[0] ?? null, cell?.[1] ?? null];
    });
  const line = (region: TablePage['region'], cells: TablePage['own']): FileCell[] => [
    region.code,
    regionName(region),
    page.period,
    ...cellsOf(cells),
  ];
  return [
    [t('table.code'), t('table.name'), t('region.period'), ...heads],
    line(page.region, page.own),
    ...sortedRows(page, query).map(({ region, cells }) => line(region, cells)),
  ];
}
