import { completedMonths } from '../period/civil-date.ts';
import { firstDayOf, lastDayOf, type Month } from '../period/month.ts';

/**
 * Why a figure is not what it was, in the order in which a reader is told: first what became of the earlier figure
 * itself, then who came and went, who was measured, and who changed.
 */
export const BRIDGE_TERMS = [
  'corrected',
  'rule',
  'born',
  'moved-in',
  'aged-out',
  'moved-out',
  'measured',
  'not-measured',
  'usable',
  'unusable',
  'became-case',
  'no-longer-case',
  'targets',
] as const;
export type BridgeTerm = (typeof BRIDGE_TERMS)[number];

/** What a person adds to numerator and denominator. */
export type PersonShare = readonly [numerator: number, denominator: number];

/**
 * How a mark counts. A letter: `share` of a condition, plain `count` of those weighed, weighed out of all targets. A pair
 * of a period of several months: the person's months in numerator and denominator, of those weighed (`sum`), of those as
 * a target (`sum-coverage`), or in the numerator only.
 */
export type CountsBy = 'share' | 'count' | 'coverage' | 'coverage-of-list' | 'sum' | 'sum-coverage' | 'sum-of-list';

const NONE: PersonShare = [0, 0];
const BASE = 36;

/** Months of a person in numerator and denominator, as two characters. */
export const pairOf = ([numerator, denominator]: PersonShare): string =>
  numerator.toString(BASE) + denominator.toString(BASE);

const ofPair = (mark: string): PersonShare =>
  mark.length < 2 ? NONE : [Number.parseInt(mark[0]!, BASE), Number.parseInt(mark[1]!, BASE)];

/** `mark`: a `StateLetter`, or a pair; null: not among the people of the figure. */
export function shareOf(mark: string | null, by: CountsBy): PersonShare {
  if (mark === null) return NONE;
  switch (by) {
    case 'share':
      return mark === 'c' ? [1, 1] : mark === 'n' ? [0, 1] : NONE;
    case 'count':
    case 'coverage-of-list':
      return mark === 'm' ? [1, 0] : NONE;
    case 'coverage':
      return mark === 'm' ? [1, 1] : [0, 1];
    case 'sum':
    case 'sum-coverage':
      return ofPair(mark);
    case 'sum-of-list':
      return [ofPair(mark)[0], 0];
  }
}

interface Span {
  readonly first: Month;
  readonly last: Month;
}

/** The two periods that a bridge leads between: months, or windows of several. */
export interface BridgePeriods {
  readonly before: Span;
  readonly now: Span;
}

interface PersonPeriods {
  readonly birthDate: string;
  /** Mark in each period; null: no target in it. */
  readonly before: string | null;
  readonly now: string | null;
}

const isUsable = (letter: string): boolean => letter === 'c' || letter === 'n' || letter === 'm';

/** The term under which a person's change is told. A person whose part is the same in both periods has none. */
export function termOf(person: PersonPeriods, periods: BridgePeriods, by: CountsBy = 'share'): BridgeTerm {
  const { birthDate, before, now } = person;
  if (before === null) return birthDate > lastDayOf(periods.before.last) ? 'born' : 'moved-in';
  if (now === null) return completedMonths(birthDate, firstDayOf(periods.now.first)) >= 60 ? 'aged-out' : 'moved-out';
  if (by === 'sum' || by === 'sum-of-list') return termOfMonths(shareOf(before, by), shareOf(now, by));
  if (by === 'sum-coverage') return termOfTargetMonths({ birthDate, before, now }, periods);
  if (before === '-') return 'measured';
  if (now === '-') return 'not-measured';
  if (!isUsable(before)) return 'usable';
  if (!isUsable(now)) return 'unusable';
  return now === 'c' ? 'became-case' : 'no-longer-case';
}

/** Measured in more or fewer months; in as many, it is the answer that differs. */
function termOfMonths([n, d]: PersonShare, [numerator, denominator]: PersonShare): BridgeTerm {
  if (denominator !== d) return denominator > d ? 'measured' : 'not-measured';
  if (d === 0) return numerator > n ? 'measured' : 'not-measured';
  return numerator > n ? 'became-case' : 'no-longer-case';
}

/** A target in more or fewer months; in as many, it was weighed in more or fewer of them. */
function termOfTargetMonths({ birthDate, before, now }: PersonPeriods, periods: BridgePeriods): BridgeTerm {
  const [[n, d], [numerator, denominator]] = [ofPair(before ?? ''), ofPair(now ?? '')];
  if (denominator > d) return birthDate >= firstDayOf(periods.before.first) ? 'born' : 'moved-in';
  if (denominator < d) return completedMonths(birthDate, firstDayOf(periods.now.last)) >= 60 ? 'aged-out' : 'moved-out';
  return numerator > n ? 'measured' : 'not-measured';
}
