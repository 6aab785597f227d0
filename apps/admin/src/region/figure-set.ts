import type { Figure, RegionPage } from '@konvergensi/contract';
import { TARGET_SOURCES, type TargetSource } from '@konvergensi/domain';

/** The prevalences a page begins with, each with the severe part of it; D/S stands before them. */
export const KEY_FIGURES = [
  { code: 'stunted', severe: 'severely_stunted' },
  { code: 'underweight', severe: 'severely_underweight' },
  { code: 'wasted', severe: 'severely_wasted' },
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

/** What decides which S stands under D: a district reports one source, a province shows each by its name. */
export type Basis = Pick<RegionPage, 'region' | 'targetSource'>;

export interface CoverageView {
  /** D/S as it is reported; none: it reads a dash. */
  shown: Coverage[];
  /** By sources that are filled in but not reported. */
  others: Coverage[];
}

export function coveragesOf({ region, targetSource }: Basis, figures: readonly Figure[]): CoverageView {
  const all = TARGET_SOURCES.flatMap((source) => {
    const figure = figureOf(figures, `d_s.${source}`);
    return figure !== null && (figure.denominator ?? 0) > 0 ? [{ source, figure }] : [];
  });
  if (region.level === 'province') return { shown: all, others: [] };
  return {
    shown: all.filter(({ source }) => source === targetSource),
    others: all.filter(({ source }) => source !== targetSource),
  };
}

/** The one D/S where there is room for one. */
export const coverageOf = (basis: Basis, figures: readonly Figure[]): Coverage | null =>
  coveragesOf(basis, figures).shown[0] ?? null;

export const measuredIn = (figures: readonly Figure[]): number => figureOf(figures, 'measured')?.numerator ?? 0;
