import type { FigureRow } from '@konvergensi/db';
import { type Counts, mergeCounts } from '@konvergensi/domain';
import { readRow } from './figures-of-counts.ts';

export interface RegionCounts {
  region: number;
  period: number;
  counts: Counts;
  ruleVersion: string;
  at: number;
}

export const asCounts = (row: FigureRow): RegionCounts => {
  const read = readRow(row);
  return { region: read.region, period: read.period, counts: read.counts, ruleVersion: read.rule_version, at: read.at };
};

/** Sums rows of one period over regions: Σ numerators over Σ denominators, never a mean of percentages. */
export function sumByPeriod(rows: readonly RegionCounts[], region: number): RegionCounts[] {
  const sums = new Map<number, RegionCounts>();
  for (const row of rows) {
    const sum = sums.get(row.period);
    if (sum === undefined) sums.set(row.period, { ...row, region, counts: mergeCounts(new Map(), row.counts) });
    else {
      mergeCounts(sum.counts, row.counts);
      sum.at = Math.max(sum.at, row.at);
    }
  }
  return [...sums.values()].sort((a, b) => a.period - b.period);
}
