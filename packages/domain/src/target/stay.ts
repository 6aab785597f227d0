import { firstDayOf, lastDayOf, type Month } from '../period/month.ts';

/** A time for which someone lived in a village: first and last day, null where it is not known or not over. */
export interface Stay {
  readonly from: string | null;
  readonly until: string | null;
}

/** An earlier stay of someone who came back. */
export interface EarlierStay extends Stay {
  readonly until: string;
  /** The next village of the district took the person over. */
  readonly movedOn: boolean;
}

const touches = ({ from, until }: Stay, first: string, last: string): boolean =>
  (from === null || from <= last) && (until === null || until >= first);

/** Did someone live here on any day of the month? */
export function livedHereIn(
  lives: { readonly livedFrom: string | null; readonly leftOn: string | null; readonly earlierStays?: readonly Stay[] },
  month: Month,
): boolean {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  if (touches({ from: lives.livedFrom, until: lives.leftOn }, first, last)) return true;
  return lives.earlierStays?.some((stay) => touches(stay, first, last)) ?? false;
}
