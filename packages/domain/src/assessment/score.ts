import type { Check } from '../aksi/checklist.ts';
import type { OutputState } from '../aksi/output-state.ts';
import type { Instrument, ScoreLetter } from './instrument.ts';

/** A = 4 … D = 1: the platform's proposal. */
export const POINTS: Readonly<Record<ScoreLetter, number>> = { A: 4, B: 3, C: 2, D: 1 };
const LEAST_B = 0.75;
const LEAST_C = 0.5;

/** How much of an output its state shows. */
const STATE_SHARE: Readonly<Record<OutputState, number>> = {
  accepted: 1,
  submitted: 0.5,
  returned: 0,
  draft: 0,
  'not-started': 0,
};

const letterOf = (share: number): ScoreLetter =>
  share >= 1 ? 'A' : share >= LEAST_B ? 'B' : share >= LEAST_C ? 'C' : 'D';

export interface ProposedScore {
  letter: ScoreLetter;
  /** The letter if what cannot be told turned out met. */
  atBest: ScoreLetter;
}

/** The letter that follows from the state of the output and the checks that the platform made; what cannot be told counts as not met. */
export function proposedScore(state: OutputState, checks: readonly Check[]): ProposedScore {
  const parts = [STATE_SHARE[state], ...checks.map((check) => (check.state === 'met' ? 1 : 0))];
  const unknown = checks.filter((check) => check.state === 'unknown').length;
  const sum = parts.reduce((all, part) => all + part, 0);
  return { letter: letterOf(sum / parts.length), atBest: letterOf((sum + unknown) / parts.length) };
}

export interface Total {
  /** Weighted mean of points, in hundredths. */
  total: number;
  /** The same at best. */
  atBest: number;
}

/** Sums a district's letters; a reviewer's letter stands for both ends. */
export function scoreTotal(
  { items }: Instrument,
  proposed: ReadonlyMap<string, ProposedScore>,
  set: ReadonlyMap<string, ScoreLetter>,
): Total {
  const mean = (of: (code: string) => ScoreLetter) => {
    const weight = items.reduce((sum, item) => sum + item.weight, 0);
    const points = items.reduce((sum, item) => sum + item.weight * POINTS[of(item.code)], 0);
    return weight === 0 ? 0 : Math.round((100 * points) / weight);
  };
  return {
    total: mean((code) => set.get(code) ?? proposed.get(code)?.letter ?? 'D'),
    atBest: mean((code) => set.get(code) ?? proposed.get(code)?.atBest ?? 'D'),
  };
}

export interface Ranked<Of> extends Total {
  of: Of;
  /** Those of one group cannot be told apart: what is not known could reverse their order. */
  group: number;
}

/** Best first; a new group begins where even at best a district would not reach the group's first. */
export function rankTotals<Of extends string>(totals: readonly (Total & { of: Of })[]): Ranked<Of>[] {
  const sorted = totals.toSorted((a, b) => b.total - a.total || (a.of < b.of ? -1 : 1));
  let group = 0;
  let least = Number.POSITIVE_INFINITY;
  return sorted.map((one) => {
    if (one.atBest < least) {
      group += 1;
      least = one.total;
    }
    return { ...one, group };
  });
}

/** Class of a total; null while the limits are not known. */
export function classOf({ classes }: Instrument, total: number): string | null {
  if (classes.length === 0 || classes.some(({ from }) => from === null)) return null;
  return classes.findLast(({ from }) => from !== null && total >= Math.round(from * 100))?.name ?? null;
}
