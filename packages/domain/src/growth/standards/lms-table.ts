import { decodeColumn } from './decode-column.ts';
import type { EncodedTable, TableCode } from './encoded-table.ts';
import { encodedTables } from './lms.gen.ts';

/** L and M are printed with four decimals in the standards, S with five. */
const L_UNITS = 10_000;
const M_UNITS = 10_000;
const S_UNITS = 100_000;

/**
 * A decoded table. Row r of sex s (1 male, 2 female) and key k stands at 3 × ((s − 1) × rowsPerSex + k − firstKey) in
 * `lms`, as L, M, S. Keys are whole days of age, or tenths of a cm for weight-for-length and weight-for-height.
 */
export interface LmsTable {
  readonly firstKey: number;
  readonly rowsPerSex: number;
  readonly lms: Float64Array;
}

function decodeTable({ firstKey, rowsPerSex, l, m, s }: EncodedTable): LmsTable {
  const lms = new Float64Array(2 * rowsPerSex * 3);
  const fill = (column: string, units: number, from: number): void => {
    const values = decodeColumn(column, rowsPerSex);
    for (let i = 0; i < rowsPerSex; i++) lms[from + i * 3] = values[i]! / units;
  };
  for (const half of [0, 1] as const) {
    const from = half * rowsPerSex * 3;
    fill(l[half], L_UNITS, from);
    fill(m[half], M_UNITS, from + 1);
    fill(s[half], S_UNITS, from + 2);
  }
  return { firstKey, rowsPerSex, lms };
}

/** First key of a table (whole days, or tenths of a cm), known without decoding it. */
export function firstKey(code: TableCode): number {
  return encodedTables[code].firstKey;
}

const decoded = new Map<TableCode, LmsTable>();

/** The WHO table of an index, decoded the first time it is asked for. */
export function lmsTable(code: TableCode): LmsTable {
  let table = decoded.get(code);
  if (table === undefined) {
    table = decodeTable(encodedTables[code]);
    decoded.set(code, table);
  }
  return table;
}
