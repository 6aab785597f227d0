import { type CategorisedIndex, categoryOf } from '../category/category-of.ts';

/** What one visit says about an index. */
export interface ScoredVisit {
  readonly date: string;
  readonly z: number | null;
  readonly flagged: boolean;
}

/** A health worker's word after measuring again. */
export interface HealthFinding {
  readonly index: CategorisedIndex;
  /** Civil date of the re-measurement. */
  readonly measuredOn: string;
  readonly state: 'confirmed' | 'withdrawn';
}

export type FindingState = 'none' | 'indicated' | 'confirmed' | 'withdrawn';

const isLow = (index: CategorisedIndex, z: number): boolean => ['severe', 'low'].includes(categoryOf(index, z));

/** Visits that can be judged, newest first. */
const judged = (visits: readonly ScoredVisit[]) =>
  visits
    .flatMap(({ date, z, flagged }) => (z === null || flagged ? [] : [{ date, z }]))
    .sort((a, b) => (a.date < b.date ? 1 : -1));

/**
 * What may be said of a named child for one index: nothing (`none`), that a measurement indicates it, or what a health
 * worker found by measuring again. A child stays indicated from the first low measurement of an unbroken run; a
 * confirmation within the run holds until it ends; a withdrawal holds until a later measurement is low again.
 * Source: field practice of the puskesmas (a cadre's measurement is validated by a health worker), Permenkes 2/2020 for
 * the categories.
 */
export function findingState(
  index: CategorisedIndex,
  visits: readonly ScoredVisit[],
  findings: readonly HealthFinding[],
): FindingState {
  const newestFirst = judged(visits);
  const latest = newestFirst[0];
  if (latest === undefined || !isLow(index, latest.z)) return 'none';
  const ended = newestFirst.findIndex(({ z }) => !isLow(index, z));
  const run = ended < 0 ? newestFirst : newestFirst.slice(0, ended);
  const begins = run.at(-1)?.date ?? latest.date;
  const words = findings
    .filter((finding) => finding.index === index && finding.measuredOn >= begins)
    .sort((a, b) => (a.measuredOn < b.measuredOn ? 1 : -1));
  const last = words[0];
  if (last === undefined) return 'indicated';
  if (last.state === 'withdrawn' && latest.date > last.measuredOn) return 'indicated';
  return last.state;
}

export interface Movement {
  readonly change: number;
  readonly since: string;
}

/** How far the latest judged z-score is from the one before it; `null` with fewer than two. */
export function movementOf(visits: readonly ScoredVisit[]): Movement | null {
  const [latest, before] = judged(visits);
  if (latest === undefined || before === undefined) return null;
  return { change: Math.round((latest.z - before.z) * 100) / 100, since: before.date };
}
