import { markOf, type TablePage } from '@konvergensi/contract';
import { indicatorByCode, targetOf } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { FEWEST_FOR_PERCENT } from '../region/figure-set.ts';
import type { TextKey } from '../text/text.ts';

export type Cell = TablePage['own'][number];

/** Percent, or the count where there is no denominator; `null` without figures or with nobody to count. */
export function cellValue(cell: Cell): number | null {
  if (cell === null) return null;
  const [numerator, denominator] = cell;
  if (denominator === null) return numerator;
  return denominator === 0 ? null : (numerator / denominator) * 100;
}

/** What sorting goes by: a share of very few is no rank, it comes after those with enough. */
export function rankValue(cell: Cell): number | null {
  const few = cell !== null && cell[1] !== null && cell[1] < FEWEST_FOR_CLASS;
  return few || isAbove(cell) ? null : cellValue(cell);
}

/** More served than targeted, as agencies entered it: neither coloured nor ranked. */
const isAbove = (cell: Cell): boolean =>
  cell !== null && markOf(cell) !== null && cell[1] !== null && cell[0] > cell[1];

/** Under this the colour would show chance. */
export const FEWEST_FOR_CLASS = 10;

/** `31,5`, with few people `4/18`, a count as it is, a dash for nothing. */
export function cellText(view: View, cell: Cell): string {
  const { numbers } = view;
  const value = cellValue(cell);
  if (cell === null || value === null) return '—';
  const [numerator, denominator] = cell;
  if (denominator === null) return numbers.whole(numerator);
  return denominator < FEWEST_FOR_PERCENT ? `${numerator}/${denominator}` : numbers.tenth(value);
}

/** Bounds between five classes; WHO's levels for what should be low, the usual marks for what should be high. */
const BOUNDS = { coverage: [50, 70, 80, 90], long: [2.5, 10, 20, 30], thin: [2.5, 5, 10, 15] } as const;

/** 0 (best) to 4 (worst), or `null`: no wish, no figure, or too few people. */
export function classOf(code: string, cell: Cell, period: string): number | null {
  const indicator = indicatorByCode.get(code);
  if (indicator?.kind === 'entry') return classByTarget(indicator.targets, cell, Number(period.slice(0, 4)));
  const value = rankValue(cell);
  if (indicator === undefined || value === null || indicator.unit === 'count' || indicator.better === null) return null;
  const above = boundsOf(code).filter((bound) => value >= bound).length;
  return indicator.better === 'lower' ? above : 4 - above;
}

const SHARES_OF_TARGET = [1, 0.9, 0.75, 0.5] as const;

/** Against the year's target; one without a source colours nothing. */
function classByTarget(targets: Parameters<typeof targetOf>[0], cell: Cell, year: number): number | null {
  const target = targetOf(targets, year);
  const value = rankValue(cell);
  if (target.kind !== 'confirmed' || value === null || cell?.[1] == null) return null;
  return SHARES_OF_TARGET.filter((share) => value < target.value * share).length;
}

function boundsOf(code: string): readonly number[] {
  const indicator = indicatorByCode.get(code);
  if (indicator?.better !== 'lower') return BOUNDS.coverage;
  return indicator.kind === 'growth' && indicator.rule.index === 'wfl' ? BOUNDS.thin : BOUNDS.long;
}

const SHORT = ['measured', 'stunted', 'severely_stunted', 'underweight', 'wasted', 'overweight'] as const;

/** A column's short name where there is one, else the indicator's. */
export function columnName({ t, language }: View, code: string): string {
  const short = SHORT.find((one) => one === code);
  if (short !== undefined) return t(`region.column.${short}` satisfies TextKey);
  return indicatorByCode.get(code)?.name[language] ?? code;
}
