import { decodeColumn } from './decode-column.ts';
import type { EncodedTable, TableCode } from './encoded-table.ts';
import { encodedTables } from './lms.gen.ts';

/** L and M are printed with four decimals in the standards, S with five. */
const L_UNITS = 10_000;
const M_UNITS = 10_000;
const S_UNITS = 100_000;

/**
 * A decoded table. Row r of sex s (1 male, 2 female) and key k stands at 3 × ((s − 1) × rowsPerSex + k − firstKey) in
 * `lms`, as L, M, S; a spare row of zeros follows the last. Keys are whole days of age, or tenths of a cm for weight-for-length and weight-for-height.
 */
export interface LmsTable {
  readonly firstKey: number;
  readonly rowsPerSex: number;
  readonly lms: Float64Array;
}

function decodeTable({ firstKey, rowsPerSex, l, m, s }: EncodedTable): LmsTable {
  const lms = new Float64Array((2 * rowsPerSex + 1) * 3);
  for (const half of [0, 1] as const) {
    const start = half * rowsPerSex * 3;
    decodeColumn(l[half], rowsPerSex, L_UNITS, lms, start);
    decodeColumn(m[half], rowsPerSex, M_UNITS, lms, start + 1);
    decodeColumn(s[half], rowsPerSex, S_UNITS, lms, start + 2);
  }
  return { firstKey, rowsPerSex, lms };
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
