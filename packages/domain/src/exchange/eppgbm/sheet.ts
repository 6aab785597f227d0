import { type DateOrder, watchDateOrder } from './date-order.ts';
import { type EppgbmHeader, missingHeaders, readHeader } from './header.ts';
import type { DataRow } from './parse-row.ts';

/** A row of a file as it was read: its number in the file, from 1, and its cells. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file is not an e-PPGBM export that can be imported. */
export type SheetRefusal =
  | { readonly code: 'no-header' }
  | { readonly code: 'header-incomplete'; readonly missing: readonly string[] }
  | { readonly code: 'no-rows' }
  /** Dates are written month/day/year: those up to the 12th would be read wrongly without a sign. */
  | { readonly code: 'month-first' };

/** Finds the header in the rows of a file and numbers the data rows after it. */
export interface Sheet {
  /** The data row, or null for a row before the header, the header, one that repeats it, or one without content. */
  take(row: SheetRow): DataRow | null;
  readonly header: EppgbmHeader | null;
  /** Once rows have been taken: why the file is refused, or null. */
  refusal(): SheetRefusal | null;
}

/** The header is looked for in so many rows with content. */
const ROWS_BEFORE_HEADER = 50;

export function openSheet(): Sheet {
  let header: EppgbmHeader | null = null;
  let dates: DateOrder | null = null;
  let before = 0;
  let rows = 0;
  const take = ({ line, cells }: SheetRow): DataRow | null => {
    if (cells.every((cell) => cell.trim() === '')) return null;
    if (header === null) {
      if (before++ < ROWS_BEFORE_HEADER) header = readHeader(cells);
      return null;
    }
    if (repeats(header, cells)) return null;
    rows++;
    dates ??= watchDateOrder(header);
    dates.see(cells);
    return { row: rows, line, cells };
  };
  return {
    take,
    get header() {
      return header;
    },
    refusal: () => {
      if (header === null) return { code: 'no-header' };
      const missing = missingHeaders(header);
      if (missing.length > 0) return { code: 'header-incomplete', missing };
      if (rows === 0) return { code: 'no-rows' };
      return dates?.verdict() === 'month-first' ? { code: 'month-first' } : null;
    },
  };
}

/** Pages pasted under each other repeat the header. */
function repeats(header: EppgbmHeader, cells: readonly string[]): boolean {
  const name = header.at.get('name');
  const same = name !== undefined && cells[name]?.trim() === header.names[name];
  return same && readHeader(cells) !== null;
}
