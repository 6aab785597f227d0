import { markOf, type TablePage } from '@konvergensi/contract';
import { ENTRY_LEVELS, indicatorByCode } from '@konvergensi/domain';
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
    if (indicator?.kind === 'entry') {
      const counts = [t('file.numerator'), t('file.denominator'), t('entry.stateHead')].map(
        (part) => `${name}: ${part}`,
      );
      return [indicator.unit === 'percent' ? `${name} (%)` : name, ...counts];
    }
    if (indicator?.unit === 'count') return [name];
    return [`${name} (%)`, `${name}: ${t('file.numerator')}`, `${name}: ${t('file.denominator')}`];
  });
  const cellsOf = (cells: TablePage['own']): FileCell[] =>
    page.columns.flatMap((code, i): FileCell[] => {
      const cell = cells[i] ?? null;
      const indicator = indicatorByCode.get(code);
      if (indicator?.kind === 'entry') return enteredCells(view, cell);
      if (indicator?.unit === 'count') return [cell?.[0] ?? null];
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

/** Value, numerator, denominator and how far it is; what is known at another level only has no numbers here. */
function enteredCells({ t }: View, cell: TablePage['own'][number]): FileCell[] {
  const mark = markOf(cell);
  if (cell === null || mark === null) return [null, null, null, t('entry.notFilled')];
  if (mark === 'none') return [null, null, null, t('entry.noTarget')];
  if (mark !== 'draft' && mark !== 'verified' && mark !== 'locked') {
    const level = ENTRY_LEVELS.find((one) => mark === `at-${one}`) ?? 'district';
    return [null, null, null, t('entered.at', { level: t(`entry.level.${level}`) })];
  }
  const value = cellValue(cell);
  return [value === null ? null : Math.round(value * 100) / 100, cell[0], cell[1], t(`entry.state.${mark}`)];
}
