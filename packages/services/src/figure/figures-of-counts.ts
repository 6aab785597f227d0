import type { Figure, RegionRef } from '@konvergensi/contract';
import { type FigureRow, unpackCounts } from '@konvergensi/db';
import {
  addCounts,
  type Counts,
  formatPeriodKey,
  indicatorByCode,
  parseStratumCode,
  percentOf,
  storedCodesOf,
} from '@konvergensi/domain';

/** Counts of a row under each asked code; margins (`stunted/f`) are summed from the stored strata. */
export function selectCounts(counts: Counts, codes: readonly string[]): Counts {
  const selected: Counts = new Map();
  for (const code of codes) {
    for (const stored of storedCodesOf(code)) addCounts(selected, code, counts.get(stored) ?? [0, 0, 0, 0]);
  }
  return selected;
}

/** Figures as a reader sees them, from the counts behind them. */
export function figuresOf(
  region: RegionRef,
  period: number,
  counts: Counts,
  codes: readonly string[],
  at: number | null,
): Figure[] {
  const selected = selectCounts(counts, codes);
  return codes.map((code): Figure => {
    const tuple = selected.get(code) ?? [0, 0, 0, 0];
    const indicator = indicatorByCode.get(parseStratumCode(code)?.indicator ?? code);
    const isCount = indicator?.unit === 'count';
    return {
      region,
      period: formatPeriodKey(period),
      indicator: code,
      numerator: tuple[0],
      denominator: isCount ? null : tuple[1],
      value: isCount ? tuple[0] : percentOf(tuple),
      excluded: tuple[2],
      notRecorded: tuple[3],
      source: code.startsWith('d_s.') ? code.slice(4) : null,
      asOf: at,
    };
  });
}

export const readRow = (row: FigureRow) => ({ ...row, counts: unpackCounts(row.counts) });
