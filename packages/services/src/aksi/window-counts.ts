import { type FigureRow, rollupRows } from '@konvergensi/db';
import { type Counts, convergenceIndicators, keyOfPeriod, mergeCounts, periodContaining } from '@konvergensi/domain';
import { readRow } from '../figure/figures-of-counts.ts';
import type { OpenTable } from './open-table.ts';

const MONTHS = 12;
const LEVEL_VILLAGE = 4;

/** Services of the scorecard, without the sums over several of them. */
export const SERVICE_CODES = convergenceIndicators.flatMap(({ code }) => (code.split('.').length === 3 ? [code] : []));

export const keyOfYear = (year: number) => keyOfPeriod(periodContaining('year', year * MONTHS));

/** Counts of a year by village, of those that the reader sees. */
export async function countsOfYears(
  { district, villages }: Pick<OpenTable, 'district' | 'villages'>,
  years: readonly number[],
  codes: readonly string[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, Counts>>> {
  const seen = new Set(villages.map(({ id }) => id));
  const keys = new Map(years.map((year) => [keyOfYear(year), year]));
  const rows = await district.db.all<FigureRow>(rollupRows(district.id, LEVEL_VILLAGE, [...keys.keys()], 'all', codes));
  const found = new Map<number, Map<number, Counts>>(years.map((year) => [year, new Map()]));
  for (const row of rows) {
    if (seen.has(row.region)) found.get(keys.get(row.period) ?? 0)?.set(row.region, readRow(row).counts);
  }
  return found;
}

/** Their sum. */
export const sumOf = (villages: ReadonlyMap<number, Counts> | undefined): Counts =>
  [...(villages?.values() ?? [])].reduce((all, counts) => mergeCounts(all, counts), new Map() as Counts);
