import { coverageBounds, type Proportion, type Range } from './proportion.ts';

/** What a number is; numbers of unlike kinds are never set side by side without saying so. */
export const FIGURE_KINDS = ['survey', 'model', 'routine', 'target'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** Why no bounds are drawn around a routine figure. */
export type NoBounds = 'no-source' | 'sources-differ' | 'more-than-targets' | 'nobody-measured';

export type CoverageBounds =
  | { readonly range: Range; readonly why: null }
  | { readonly range: null; readonly why: NoBounds };

/**
 * Between which percentages the share of all targets lies whatever those without a measurement are: [c·p, c·p + 1 − c].
 * None without a source of S, without a measured child, and where more are measured than there are targets.
 */
export function boundsOf(found: Proportion, targets: number | null | 'sources-differ'): CoverageBounds {
  if (found.denominator <= 0) return { range: null, why: 'nobody-measured' };
  if (targets === 'sources-differ') return { range: null, why: 'sources-differ' };
  if (targets === null || targets <= 0) return { range: null, why: 'no-source' };
  const range = coverageBounds(found, targets);
  return range === null ? { range: null, why: 'more-than-targets' } : { range, why: null };
}

export interface OtherFigure {
  readonly value: number;
  /** 95 % interval; null: not printed. */
  readonly low: number | null;
  readonly high: number | null;
}

const within = ({ low, high }: Range, other: OtherFigure): boolean =>
  (other.low ?? other.value) <= high && (other.high ?? other.value) >= low;

/**
 * Could those who were not measured alone explain the difference? Yes where the other figure (its interval, if printed)
 * reaches into the bounds; null where there are none.
 */
export const unmeasuredCanExplain = (bounds: CoverageBounds, other: OtherFigure): boolean | null =>
  bounds.range === null ? null : within(bounds.range, other);

/**
 * The highest coverage, in percent, at which those who were not measured could alone explain the other figure: above
 * it something else must have a part. 100 where both are the same; null where nobody was measured.
 */
export function highestCoverage({ numerator, denominator }: Proportion, other: number): number | null {
  if (denominator <= 0) return null;
  const p = numerator / denominator;
  const s = other / 100;
  if (s === p) return 100;
  return (s > p ? (1 - s) / (1 - p) : s / p) * 100;
}

export interface AgePart extends Proportion {
  /** Months that the group spans: what it weighs when every age is as frequent. */
  readonly months: number;
}

/**
 * The share if every month of age were measured alike (direct standardisation), in percent: what the mix
 * of ages among the measured can explain. null where an age group has nobody.
 */
export function evenAges(parts: readonly AgePart[]): number | null {
  if (parts.length === 0 || parts.some(({ denominator }) => denominator <= 0)) return null;
  const months = parts.reduce((sum, part) => sum + part.months, 0);
  return parts.reduce((sum, part) => sum + (part.numerator / part.denominator) * (part.months / months) * 100, 0);
}

/** Does the figure by even ages lie nearer the other than the plain one, by at least so many points? */
export function ageMixExplains(plain: number, even: number | null, other: number, least = 0.5): boolean | null {
  return even === null ? null : Math.abs(plain - other) - Math.abs(even - other) >= least;
}
