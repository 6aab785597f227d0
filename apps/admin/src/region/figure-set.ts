import type { Figure } from '@konvergensi/contract';
import { TARGET_SOURCES, type TargetSource } from '@konvergensi/domain';

/** The prevalences a page begins with, each with the severe part of it. */
export const KEY_FIGURES = [
  { code: 'stunted', severe: 'severely_stunted' },
  { code: 'underweight', severe: 'severely_underweight' },
  { code: 'wasted', severe: 'severely_wasted' },
  { code: 'overweight', severe: null },
] as const;
export type KeyFigure = (typeof KEY_FIGURES)[number];

/** Those that have a column of their own where width is dear. */
export const COLUMNS = ['stunted', 'severely_stunted', 'underweight', 'wasted', 'overweight'] as const;

/** Under this denominator a figure is said in words, not as a percentage. */
export const FEWEST_FOR_PERCENT = 30;

export interface Coverage {
  source: TargetSource;
  figure: Figure;
}

export const figureOf = (figures: readonly Figure[], code: string): Figure | null =>
  figures.find(({ indicator }) => indicator === code) ?? null;

/** D/S by each source of S that says something here; none: targets are not filled in. */
export function coveragesOf(figures: readonly Figure[]): Coverage[] {
  return TARGET_SOURCES.flatMap((source) => {
    const figure = figureOf(figures, `d_s.${source}`);
    return figure !== null && (figure.denominator ?? 0) > 0 ? [{ source, figure }] : [];
  });
}

/** The one D/S beside a prevalence: by the source the district reports, else by the first that says something. */
export function coverageOf(figures: readonly Figure[], reported: TargetSource | null = null): Coverage | null {
  const all = coveragesOf(figures);
  return all.find(({ source }) => source === reported) ?? all[0] ?? null;
}

export const measuredIn = (figures: readonly Figure[]): number => figureOf(figures, 'measured')?.numerator ?? 0;
