import { addCounts, type Counts, type CountTuple } from '../indicator/counts.ts';
import { REGISTERED_CODE } from '../indicator/registry.ts';
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

/** Those that follow from what was due; "terdata" asks of people who may not be on any list. */
export const FOLLOWING = ['dilayani', 'manfaat', 'tercatat'] as const satisfies readonly Certainty[];
export type FollowingCertainty = (typeof FOLLOWING)[number];

/** One person's certainties; null: nothing is due. What counts and the list behind the count are made of this. */
export interface PersonCertainties<P extends CountedPerson = CountedPerson> {
  readonly score: P;
  readonly due: readonly CountedCell[];
  /** Of those, how many hold any record. */
  readonly recorded: number;
  /** Of those, recorded by the deadline. */
  readonly timely: readonly CountedCell[];
  readonly holds: Readonly<Record<FollowingCertainty, boolean | null>>;
}

export function certaintiesOf<P extends CountedPerson>(
  scores: readonly P[],
  byDeadline: readonly P[],
): readonly PersonCertainties<P>[] {
  const inTime = new Map(byDeadline.map((score) => [nameOf(score), score]));
  return scores.map((score) => {
    const due = score.cells.filter(isDue);
    const timely = due.filter((cell) => !cell.notRecorded && isTimely(inTime.get(nameOf(score)), cell));
    const recorded = due.filter(({ notRecorded }) => !notRecorded).length;
    const said = (is: boolean) => (due.length === 0 ? null : is);
    const holds = {
      dilayani: said(score.tally.met > 0),
      manfaat: said(score.tally.met === dueOf(score.tally) && score.tally.notJudged === 0),
      tercatat: said(timely.length === due.length),
    };
    return { score, due, recorded, timely, holds };
  });
}

/** Services that stand against a certainty: not recorded in time; else not received, or not to be judged. */
export function lackingFor(
  certainty: FollowingCertainty,
  { score, due, timely }: PersonCertainties,
): readonly CountedCell[] {
  if (certainty === 'tercatat') return due.filter((cell) => !timely.includes(cell));
  return score.cells.filter(({ verdict }) => verdict === 'T' || (certainty === 'manfaat' && verdict === 'BD'));
}

/**
 * The four certainties of each list, and how complete and how timely a village's records are, as counts that add up over
 * villages. `byDeadline`: the same people judged by what was recorded by the deadline alone. Whoever has nothing due in
 * the quarter is on the list and in no ratio. No outside estimate of these groups is known: registered people wait beside
 * "terdata", which then has no value.
 */
export function certaintyCounts(scores: readonly CountedPerson[], byDeadline: readonly CountedPerson[]): Counts {
  const counts: Counts = new Map();
  for (const { score, due, recorded, timely, holds } of certaintiesOf(scores, byDeadline)) {
    const group = LIST_CODES[score.list];
    const add = (certainty: Certainty, tuple: CountTuple) => addCounts(counts, certaintyCode(certainty, group), tuple);
    add('terdata', [0, 0, 0, 1]);
    if (due.length > 0) {
      addCounts(counts, COMPLETENESS_CODE, [recorded, due.length, 0, 0]);
      addCounts(counts, TIMELINESS_CODE, [timely.length, due.length, 0, 0]);
    }
    for (const certainty of FOLLOWING) {
      const is = holds[certainty];
      add(certainty, is === null ? [0, 0, 1, 0] : ([is ? 1 : 0, 1, 0, 0] satisfies CountTuple));
    }
  }
  return counts;
}

/** Was something of the cell recorded by the deadline? */
const isTimely = (score: CountedPerson | undefined, { service }: CountedCell): boolean =>
  score?.cells.some((cell) => cell.service === service && !cell.notRecorded) ?? false;

/** Children by the list of targets that was handed in: what is compared with where there is no projection. */
export const LISTED_CODE = 'd_s.daftar';

export interface CertaintyRatio {
  readonly done: number;
  /** 0: nothing to compare with. */
  readonly of: number;
}
export type CertaintyRatios = Readonly<Record<Certainty, CertaintyRatio>>;

/**
 * The four ratios of a village from its stored counts: children registered against the projection in a month (else the list
 * of targets that was handed in), and what was due in its quarter over all three lists.
 */
export function certaintyRatiosOf(month: Counts, quarter: Counts): CertaintyRatios {
  const [against = 0, projected = 0, , waiting = 0] = month.get(REGISTERED_CODE) ?? [];
  const listed = month.get(LISTED_CODE)?.[1] ?? 0;
  const registered = projected === 0 ? waiting : against;
  const known = projected === 0 ? listed : projected;
  const sum = (certainty: FollowingCertainty): CertaintyRatio => {
    const tuples = Object.values(LIST_CODES).map((group) => quarter.get(certaintyCode(certainty, group)) ?? [0, 0]);
    return { done: tuples.reduce((n, [done = 0]) => n + done, 0), of: tuples.reduce((n, [, of = 0]) => n + of, 0) };
  };
  return {
    terdata: { done: known === 0 ? 0 : registered, of: known },
    dilayani: sum('dilayani'),
    manfaat: sum('manfaat'),
    tercatat: sum('tercatat'),
  };
}
