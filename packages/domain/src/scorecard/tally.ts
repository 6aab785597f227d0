import type { CountedCell } from './judged-cell.ts';

/** Cells counted. Y and T make what was due, so no share can exceed 1; TS and BD are counted and never enter it. */
export interface Tally {
  /** Y. */
  readonly met: number;
  /** T, the not recorded among them. */
  readonly missed: number;
  /** T for want of any record. */
  readonly notRecorded: number;
  /** TS, those set by hand among them. */
  readonly notDue: number;
  readonly byHand: number;
  /** BD, belum dapat dinilai. */
  readonly notJudged: number;
}

export const EMPTY_TALLY: Tally = { met: 0, missed: 0, notRecorded: 0, notDue: 0, byHand: 0, notJudged: 0 };

export function addTallies(tallies: Iterable<Tally>): Tally {
  const total = { ...EMPTY_TALLY };
  for (const tally of tallies) {
    for (const part of Object.keys(total) as (keyof Tally)[]) total[part] += tally[part];
  }
  return total;
}

export function tallyOf(cells: Iterable<CountedCell>): Tally {
  const total = { ...EMPTY_TALLY };
  for (const { verdict, notRecorded, byHand } of cells) {
    if (verdict === 'Y') total.met += 1;
    if (verdict === 'T') total.missed += 1;
    if (verdict === 'TS') total.notDue += 1;
    if (verdict === 'BD') total.notJudged += 1;
    if (notRecorded) total.notRecorded += 1;
    if (byHand !== null) total.byHand += 1;
  }
  return total;
}

/** What should have been received: total − TS, without cells that cannot be judged. */
export const dueOf = ({ met, missed }: Tally): number => met + missed;

/** Convergence in percent, Y ÷ (total − TS); null when nothing was due ("no data", never 0 %). */
export function convergenceOf(tally: Tally): number | null {
  return percent(tally.met, dueOf(tally));
}

/** The same among recorded cells only; shown beside the form's percentage, never instead of it. */
export function convergenceAmongRecorded(tally: Tally): number | null {
  return percent(tally.met, dueOf(tally) - tally.notRecorded);
}

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100);
