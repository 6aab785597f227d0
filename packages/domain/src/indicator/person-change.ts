import { completedMonths } from '../period/civil-date.ts';
import { firstDayOf, lastDayOf } from '../period/month.ts';
import type { StateLetter } from './person-states.ts';

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

/** How a letter counts: `share` of a condition, plain `count` of those weighed, weighed out of all targets. */
export type CountsBy = 'share' | 'count' | 'coverage' | 'coverage-of-list';

const NONE: PersonShare = [0, 0];

export function shareOf(letter: StateLetter | null, by: CountsBy): PersonShare {
  if (letter === null) return NONE;
  switch (by) {
    case 'share':
      return letter === 'c' ? [1, 1] : letter === 'n' ? [0, 1] : NONE;
    case 'count':
    case 'coverage-of-list':
      return letter === 'm' ? [1, 0] : NONE;
    case 'coverage':
      return letter === 'm' ? [1, 1] : [0, 1];
  }
}

export interface BridgeMonths {
  readonly before: number;
  readonly now: number;
}

interface PersonMonths {
  readonly birthDate: string;
  /** null: no target in the month. */
  readonly before: StateLetter | null;
  readonly now: StateLetter | null;
}

const isUsable = (letter: StateLetter): boolean => letter === 'c' || letter === 'n' || letter === 'm';

/** The term under which a person's change is told. A person whose part is the same in both months has none. */
export function termOf({ birthDate, before, now }: PersonMonths, months: BridgeMonths): BridgeTerm {
  if (before === null) return birthDate > lastDayOf(months.before) ? 'born' : 'moved-in';
  if (now === null) return completedMonths(birthDate, firstDayOf(months.now)) >= 60 ? 'aged-out' : 'moved-out';
  if (before === '-') return 'measured';
  if (now === '-') return 'not-measured';
  if (!isUsable(before)) return 'usable';
  if (!isUsable(now)) return 'unusable';
  return now === 'c' ? 'became-case' : 'no-longer-case';
}
