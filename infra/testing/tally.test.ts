import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tallyLine, tallySum, turboTally, vitestTally } from './tally.ts';

const report = (content: object) => {
  const path = join(mkdtempSync(join(tmpdir(), 'konvergensi-tally-')), 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const VITEST = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

it('the closing line names skipped tests only when there are some', () => {
  expect(tallyLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(
    tallyLine(
      tallySum([
        { passed: 3, failed: 1, skipped: 0 },
        { passed: 1, failed: 0, skipped: 2 },
      ]),
    ),
  ).toBe('4 passed, 1 failed, 2 skipped');
});

it.each([
  ['all done', 'Tasks:    8 successful, 8 total', true, { passed: 8, failed: 0, skipped: 0 }],
  ['two never ran', ' Tasks:    5 successful, 8 total', false, { passed: 5, failed: 3, skipped: 0 }],
  ['no summary at all', 'could not start', false, { passed: 0, failed: 1, skipped: 0 }],
])('turbo: %s', (_, output, succeeded, tally) => {
  expect(turboTally(output, succeeded)).toEqual(tally);
});

it('Vitest: counts of the report, left-out tests as skipped', () => {
  expect(vitestTally(report(VITEST), true)).toEqual({ passed: 7, failed: 0, skipped: 2 });
});

it('Vitest: a run that fails outside its tests is a failure', () => {
  expect(vitestTally(report(VITEST), false).failed).toBe(1);
  expect(vitestTally('/nowhere/report.json', false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(vitestTally('/nowhere/report.json', true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
