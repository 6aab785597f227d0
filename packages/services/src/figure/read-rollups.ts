import { districtCopies, type FigureRow, rollupRows, type Statement } from '@konvergensi/db';
import { type Counts, mergeCounts } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { readRow } from './figures-of-counts.ts';
import type { RegionView } from './region-view.ts';

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

/** Rows of the districts of a province, from the directory. */
export const provinceRows = async (deps: Deps, province: number, periods: readonly number[]): Promise<RegionCounts[]> =>
  (await deps.directory.all<FigureRow>(districtCopies(province, periods))).map(asCounts);

/** The region's own rows for some months. */
export async function ownRows(deps: Deps, view: RegionView, periods: readonly number[]): Promise<RegionCounts[]> {
  if (view.region.level === 1) return sumByPeriod(await provinceRows(deps, view.region.id, periods), view.region.id);
  if (view.shard === null) return [];
  return fromShard(view, [rollupRows(view.district!.id, view.region.level, periods, [view.region.id])]);
}

export async function fromShard(view: RegionView, statements: readonly Statement[]): Promise<RegionCounts[]> {
  const results = await view.shard!.batch(statements);
  return results.flatMap((result) => (result.rows as unknown as FigureRow[]).map(asCounts));
}
