import { lmsTable, type TableCode } from '@konvergensi/domain';

const CODES = ['len', 'wei', 'bmi', 'hc', 'ac', 'ts', 'ss', 'wfl', 'wfh'] as const satisfies readonly TableCode[];

/** WHO's rows as CSV, for a peer in another language. */
export function lmsCsv(): string {
  const lines = CODES.flatMap((code) => {
    const { firstKey, rowsPerSex, lms } = lmsTable(code);
    return Array.from({ length: 2 * rowsPerSex }, (_, row) => {
      const [sex, key] = [1 + Math.floor(row / rowsPerSex), firstKey + (row % rowsPerSex)];
      return [code, sex, key, ...lms.subarray(3 * row, 3 * row + 3)].join(',');
    });
  });
  return `table,sex,key,l,m,s\n${lines.join('\n')}\n`;
}
