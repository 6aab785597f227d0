import type { Counts, ServiceGap } from '@konvergensi/domain';
import { formatPeriodKey } from '@konvergensi/domain';
import { type OpenTable, placedOf } from './open-table.ts';
import { countsOfPeriods, keyOfYear, SERVICE_CODES, sumOf } from './window-counts.ts';

const MOST_WORST = 3;

export interface PlacedGap extends ServiceGap {
  /** Villages in which somebody did not get it. */
  villages: number;
  worst: (ReturnType<typeof placedOf> & { unmet: number })[];
}

export interface FoundGaps {
  period: string | null;
  gaps: PlacedGap[];
}

/** Services of which somebody lacked what was due, in the latest of the year and the one before that has records. */
export async function serviceGaps(open: OpenTable): Promise<FoundGaps> {
  const years = [keyOfYear(open.year), keyOfYear(open.year - 1)];
  for (const [year, villages] of await countsOfPeriods(open, years, SERVICE_CODES)) {
    const gaps = gapsIn(open, villages);
    if (gaps.length > 0) return { period: formatPeriodKey(year), gaps };
  }
  return { period: null, gaps: [] };
}

function gapsIn(open: OpenTable, counts: ReadonlyMap<number, Counts>): PlacedGap[] {
  const sums = sumOf(counts);
  return SERVICE_CODES.flatMap((indicator): PlacedGap[] => {
    const [received, due, , notRecorded] = sums.get(indicator) ?? [0, 0, 0, 0];
    if (due === 0) return [];
    const unmet = open.villages
      .map((village) => {
        const [got, all] = counts.get(village.id)?.get(indicator) ?? [0, 0];
        return { ...placedOf(village), unmet: all - got };
      })
      .filter((village) => village.unmet > 0)
      .sort((a, b) => b.unmet - a.unmet || a.code.localeCompare(b.code));
    return [{ indicator, due, received, notRecorded, villages: unmet.length, worst: unmet.slice(0, MOST_WORST) }];
  }).sort((a, b) => b.due - b.received - (a.due - a.received) || a.indicator.localeCompare(b.indicator));
}
