import { addCounts, type Counts, type CountTuple } from '../indicator/counts.ts';
import type { CountedPerson } from './judge-person.ts';
import type { CountedCell } from './judged-cell.ts';
import { LIST_CODES } from './scorecard-counts.ts';
import { dueOf } from './tally.ts';

/** The steps of "empat pasti" that follow from a quarter's scorecard, in their order. */
export const CERTAINTIES = ['terdata', 'dilayani', 'manfaat', 'tercatat'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const COMPLETENESS_CODE = 'isi.lengkap';
export const TIMELINESS_CODE = 'isi.tepat';

export const certaintyCode = (certainty: Certainty, group: string): string => `pasti.${certainty}.${group}`;

const isDue = ({ verdict }: CountedCell): boolean => verdict === 'Y' || verdict === 'T';
const nameOf = ({ list, id }: CountedPerson): string => `${list}/${id}`;

/**
 * The four certainties of each list, and how complete and how timely a village's records are, as counts that add up over
 * villages. `byDeadline`: the same people judged by what was recorded by the deadline alone. Whoever has nothing due in
 * the quarter is on the list and in no ratio. No outside estimate of these groups is known: registered people wait beside
 * "terdata", which then has no value.
 */
export function certaintyCounts(scores: readonly CountedPerson[], byDeadline: readonly CountedPerson[]): Counts {
  const counts: Counts = new Map();
  const inTime = new Map(byDeadline.map((score) => [nameOf(score), score]));
  for (const score of scores) {
    const group = LIST_CODES[score.list];
    const add = (certainty: Certainty, tuple: CountTuple) => addCounts(counts, certaintyCode(certainty, group), tuple);
    add('terdata', [0, 0, 0, 1]);
    const due = score.cells.filter(isDue);
    const timely = due.filter((cell) => !cell.notRecorded && isTimely(inTime.get(nameOf(score)), cell)).length;
    const recorded = due.filter(({ notRecorded }) => !notRecorded).length;
    if (due.length > 0) {
      addCounts(counts, COMPLETENESS_CODE, [recorded, due.length, 0, 0]);
      addCounts(counts, TIMELINESS_CODE, [timely, due.length, 0, 0]);
    }
    const tuple = (holds: boolean): CountTuple => (due.length === 0 ? [0, 0, 1, 0] : [holds ? 1 : 0, 1, 0, 0]);
    add('dilayani', tuple(score.tally.met > 0));
    add('manfaat', tuple(score.tally.met === dueOf(score.tally) && score.tally.notJudged === 0));
    add('tercatat', tuple(timely === due.length));
  }
  return counts;
}

/** Was something of the cell recorded by the deadline? */
const isTimely = (score: CountedPerson | undefined, { service }: CountedCell): boolean =>
  score?.cells.some((cell) => cell.service === service && !cell.notRecorded) ?? false;
