import { describe, expect, test } from 'vitest';
import { TABLE_CODES, type TableCode } from './encoded-table.ts';
import { encodedTables } from './lms.gen.ts';
import { lmsTable } from './lms-table.ts';

const byLength = (code: TableCode): boolean => code === 'wfl' || code === 'wfh';

function rowsOf(code: TableCode): { sex: number; key: number; l: number; m: number; s: number }[] {
  const { firstKey, rowsPerSex, lms } = lmsTable(code);
  return Array.from({ length: 2 * rowsPerSex }, (_, row) => {
    const [l = Number.NaN, m = Number.NaN, s = Number.NaN] = lms.subarray(row * 3, row * 3 + 3);
    return { sex: row < rowsPerSex ? 1 : 2, key: firstKey + (row % rowsPerSex), l, m, s };
  });
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

describe.each(TABLE_CODES)('%s', (code) => {
  test('every row, printed as WHO prints it, has the checksum taken from the source', () => {
    const key = (value: number): number => (byLength(code) ? value / 10 : value);
    const text = rowsOf(code).map((row) => `${row.sex},${key(row.key)},${row.l},${row.m},${row.s}\n`);
    expect(fnv1a(text.join(''))).toBe(encodedTables[code].checksum);
  });

  test('every curve from -3 to 3 exists and rises', () => {
    const broken = rowsOf(code).filter(({ l, s }) => !(1 - 3 * Math.abs(l) * s > 0 && s > 0));
    expect(broken).toEqual([]);
  });
});

test('there are 27,436 rows', () => {
  expect(TABLE_CODES.map((code) => rowsOf(code).length).reduce((sum, n) => sum + n)).toBe(27_436);
});

// Read from the tables that WHO publishes.
test.each<[TableCode, sex: number, key: number, l: number, m: number, s: number]>([
  ['len', 1, 0, 1, 49.8842, 0.03795],
  ['len', 1, 730, 1, 87.8018, 0.03479],
  ['len', 1, 731, 1, 87.1303, 0.03508],
  ['len', 2, 1826, 1, 109.4189, 0.04346],
  ['wei', 1, 0, 0.3487, 3.3464, 0.14602],
  ['wei', 2, 0, 0.3809, 3.2322, 0.14171],
  ['bmi', 1, 0, -0.3053, 13.4069, 0.0956],
  ['hc', 1, 0, 1, 34.4618, 0.03686],
  ['ac', 1, 91, 0.3933, 13.4779, 0.07474],
  ['ts', 1, 91, 0.003, 9.7658, 0.16611],
  ['ss', 1, 91, -0.303, 7.692, 0.17019],
  ['wfl', 1, 450, -0.3521, 2.441, 0.09182],
  ['wfl', 2, 955, -0.3833, 13.8408, 0.08972],
  ['wfh', 1, 650, -0.3521, 7.4327, 0.08217],
])('%s, sex %i, row %i is %f %f %f', (code, sex, key, l, m, s) => {
  expect(rowsOf(code).find((row) => row.sex === sex && row.key === key)).toMatchObject({ l, m, s });
});
