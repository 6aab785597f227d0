import { readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export function tallySum(tallies: readonly Tally[]): Tally {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/** A command that is one check. */
export function oneCheck(succeeded: boolean): Tally {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

/** From turbo's closing line; a task that never ran because another failed is no pass. */
export function turboTally(output: string, succeeded: boolean): Tally {
  const [, done, total] = /Tasks:\s+(\d+) successful, (\d+) total/.exec(output) ?? [];
  if (done === undefined || total === undefined) return oneCheck(false);
  const failed = Number(total) - Number(done);
  return { passed: Number(done), failed: succeeded ? failed : Math.max(1, failed), skipped: 0 };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
}

/** From Vitest's JSON report; a run that failed outside its tests (a file that does not load) counts as one failure. */
export function vitestTally(reportPath: string, succeeded: boolean): Tally {
  const report = readReport(reportPath);
  if (report === undefined) return oneCheck(false);
  const failed = succeeded ? report.numFailedTests : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
