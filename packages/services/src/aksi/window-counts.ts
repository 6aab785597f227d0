import { type FigureRow, rollupRows } from '@konvergensi/db';
import {
  type Counts,
  convergenceIndicators,
  keyOfPeriod,
  mergeCounts,
  type PeriodKey,
  periodContaining,
} from '@konvergensi/domain';
import { readRow } from '../figure/figures-of-counts.ts';
import type { OpenTable } from './open-table.ts';

const MONTHS = 12;
const LEVEL_VILLAGE = 4;

/** Services of the scorecard, without the sums over several of them. */
export const SERVICE_CODES = convergenceIndicators.flatMap(({ code }) => (code.split('.').length === 3 ? [code] : []));

export const keyOfYear = (year: number) => keyOfPeriod(periodContaining('year', year * MONTHS));

/** Counts of periods by village, of those that the reader sees. */
export async function countsOfPeriods(
  { district, villages }: Pick<OpenTable, 'district' | 'villages'>,
  periods: readonly PeriodKey[],
  codes: readonly string[],
): Promise<ReadonlyMap<PeriodKey, ReadonlyMap<number, Counts>>> {
  const seen = new Set(villages.map(({ id }) => id));
  const rows = await district.db.all<FigureRow>(rollupRows(district.id, LEVEL_VILLAGE, periods, 'all', codes));
  const found = new Map<PeriodKey, Map<number, Counts>>(periods.map((period) => [period, new Map()]));
  for (const row of rows) if (seen.has(row.region)) found.get(row.period)?.set(row.region, readRow(row).counts);
  return found;
}

/** Their sum. */
export const sumOf = (villages: ReadonlyMap<number, Counts> | undefined): Counts =>
  [...(villages?.values() ?? [])].reduce((all, counts) => mergeCounts(all, counts), new Map() as Counts);
