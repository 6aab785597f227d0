import type { EntryLevel } from './entry-levels.ts';

/** Values of one indicator and period at one level, added up: counts, never shares. */
export interface LevelSum {
  readonly level: EntryLevel;
  readonly numerator: number;
  readonly denominator: number;
  /** Places with a pair. */
  readonly filled: number;
  /** Places with nobody to reach. */
  readonly noTarget: number;
  /** Places whose numerator is above the target. */
  readonly above: number;
}

/** The level that speaks for a region: what was entered for itself, else what covers most places below it. */
export function speaksFor(own: EntryLevel, sums: readonly LevelSum[]): LevelSum | undefined {
  const given = sums.filter(({ filled, noTarget }) => filled + noTarget > 0);
  return (
    given.find(({ level }) => level === own) ??
    given.toSorted((a, b) => b.filled + b.noTarget - (a.filled + a.noTarget))[0]
  );
}
