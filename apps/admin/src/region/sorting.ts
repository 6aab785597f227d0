import type { Figure, RegionPage } from '@konvergensi/contract';
import { type Basis, coverageOf, COLUMNS as FIGURES, figureOf } from './figure-set.ts';

export interface Sorting {
  column: string;
  order: 'naik' | 'turun';
}

type Row = RegionPage['rows'][number];

const COLUMNS: readonly string[] = ['name', 'measured', 'targets', 'd_s', 'flagged', ...FIGURES];

/** From the address; by name where it says nothing that exists. */
export function sortingOf(column: string | undefined, order: string | undefined): Sorting {
  if (column === undefined || !COLUMNS.includes(column)) return { column: 'name', order: 'naik' };
  return { column, order: order === 'naik' ? 'naik' : 'turun' };
}

/** The same page sorted by a column; numbers begin with the highest, and a second press turns them round. */
export function sortLink({ region, period }: RegionPage, sorting: Sorting, column: string): string {
  const first = column === 'name' ? 'naik' : 'turun';
  const order = sorting.column !== column ? first : sorting.order === 'naik' ? 'turun' : 'naik';
  return `/wilayah/${region.code}?periode=${period}&urut=${column}&arah=${order}#daftar`;
}

/** Rows without a value come last whichever way it is sorted. */
export function sortRows(page: Basis & Pick<RegionPage, 'rows'>, { column, order }: Sorting): Row[] {
  const { rows } = page;
  const sign = order === 'naik' ? 1 : -1;
  const byName = (a: Row, b: Row) => a.region.name.localeCompare(b.region.name, 'id');
  if (column === 'name') return [...rows].sort((a, b) => sign * byName(a, b));
  return [...rows].sort((a, b) => {
    const [x, y] = [sortValue(page, a.figures, column), sortValue(page, b.figures, column)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || byName(a, b);
    return sign * (x - y) || byName(a, b);
  });
}

function sortValue(basis: Basis, figures: readonly Figure[], column: string): number | null {
  switch (column) {
    case 'targets':
      return coverageOf(basis, figures)?.figure.denominator ?? null;
    case 'd_s':
      return coverageOf(basis, figures)?.figure.value ?? null;
    case 'flagged':
      return figureOf(figures, 'stunted')?.excluded ?? null;
    default:
      return figureOf(figures, column)?.value ?? null;
  }
}
