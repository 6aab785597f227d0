import { expect, test } from 'vitest';
import { TABLE_CODES, type TableCode } from '../standards/encoded-table.ts';
import { lmsTable } from '../standards/lms-table.ts';
import { scoreHundredths } from './hundredths.ts';
import { curveValue, lmsScore } from './lms.ts';
import { quickScore } from './quick.ts';
import { hundredths } from './round.ts';

const STEPS = Array.from({ length: 25 }, (_, i) => -3 + i / 4);

function* rowsOf(code: TableCode, every = 1): Generator<[l: number, m: number, s: number]> {
  const { rowsPerSex, lms } = lmsTable(code);
  for (let at = 0; at < 6 * rowsPerSex; at += 3 * every) yield [lms[at]!, lms[at + 1]!, lms[at + 2]!];
}

test.each(TABLE_CODES)('%s: the quick score stays within 5e-6 of the exact one over all rows', (code) => {
  let furthest = 0;
  let answered = 0;
  for (const [l, m, s] of rowsOf(code)) {
    for (const z of STEPS) {
      const y = curveValue(z, l, m, s);
      const quick = quickScore(y, l, m, s);
      if (Number.isNaN(quick)) continue;
      answered += 1;
      furthest = Math.max(furthest, Math.abs(quick - z));
    }
  }
  expect(furthest).toBeLessThan(5e-6);
  expect(answered).toBeGreaterThan(lmsTable(code).rowsPerSex * 2 * STEPS.length * 0.95);
});

test.each(TABLE_CODES)(
  '%s: rounded, it is the exact score, next to ties and far outside too (every seventh row)',
  (code) => {
    const wrong: number[][] = [];
    for (const [l, m, s] of rowsOf(code, 7)) {
      for (const z of [-12, -4.2, -3.0001, -2.995, -2.005, -1.995, 0.005, 1.234, 2.985, 3.0001, 4.9, 9]) {
        const base = Math.abs(z) <= 3 ? curveValue(z, l, m, s) : m * (1 + (z * s) / 2);
        for (const y of [base * (1 - 1e-9), base, base * (1 + 1e-9), Number(base.toFixed(1))]) {
          if (y > 0 && scoreHundredths(y, l, m, s) !== hundredths(lmsScore(y, l, m, s))) wrong.push([z, y, l, m, s]);
        }
      }
    }
    expect(wrong).toEqual([]);
  },
);
