/** The tables of the standards: the eight indices, weight-for-length (lying) and weight-for-height (standing) apart. */
export const TABLE_CODES = ['len', 'wei', 'bmi', 'hc', 'ac', 'ts', 'ss', 'wfl', 'wfh'] as const;
export type TableCode = (typeof TABLE_CODES)[number];

/** One table as carried in `lms.gen.ts`, whose header describes the encoding. Columns hold boys, then girls. */
export interface EncodedTable {
  readonly firstKey: number;
  readonly rowsPerSex: number;
  readonly checksum: number;
  readonly l: readonly [boys: string, girls: string];
  readonly m: readonly [boys: string, girls: string];
  readonly s: readonly [boys: string, girls: string];
}
