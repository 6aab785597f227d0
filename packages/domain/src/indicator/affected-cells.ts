import { completedMonths } from '../period/civil-date.ts';
import { firstDayOf, monthOf } from '../period/month.ts';
import { type ChildFact, isTarget } from './village-month.ts';
import { monthsWithOtherGain, type StoredWeighing, type WeighedPerson } from './weight-history.ts';

export interface Cell {
  village: number;
  period: number;
}

/** What a change touches, with the history that decides how far it reaches. */
export type Change =
  | {
      /** A measurement recorded, corrected or removed: the child's weighings in the village, before and after. */
      kind: 'measurement';
      village: number;
      dates: readonly string[];
      person: WeighedPerson & Pick<ChildFact, 'livedFrom' | 'leftOn' | 'earlierStays'>;
      before: readonly StoredWeighing[];
      after: readonly StoredWeighing[];
    }
  | {
      /** A child added, corrected, moved or gone: both states, as residences. */
      kind: 'child';
      village: number;
      birthDates: readonly string[];
      /** Months in which the child has measurements in this village. */
      measured: readonly number[];
      /** First month from which the village vouches for its register; null: never. */
      registerFrom: number | null;
    }
  | { kind: 'target'; villages: readonly number[]; from: number }
  | { kind: 'register'; village: number; from: number }
  | {
      /** Services of people recorded in these months. */
      kind: 'record';
      village: number;
      months: readonly number[];
    };

const range = (from: number, to: number): number[] => {
  const months: number[] = [];
  for (let month = from; month <= to; month += 1) months.push(month);
  return months;
};

/**
 * Every village-month whose counts can change, up to the current month. A child counts in the month's measured
 * children, and in S by register only from the month in which the village vouches for its register.
 */
export function affectedCells(change: Change, current: number): Cell[] {
  switch (change.kind) {
    case 'measurement': {
      const own = [...new Set(change.dates.map(monthOf))];
      const later = monthsWithOtherGain(change.person, change.before, change.after, own).filter((period) =>
        isTarget(change.person, period),
      );
      return [...own, ...later].map((period) => ({ village: change.village, period }));
    }
    case 'child': {
      const months = new Set(change.measured);
      for (const birth of change.birthDates) {
        if (change.registerFrom === null) break;
        for (const month of range(Math.max(change.registerFrom, monthOf(birth)), current)) {
          if (completedMonths(birth, firstDayOf(month)) >= 60) break;
          months.add(month);
        }
      }
      return [...months].sort((a, b) => a - b).map((period) => ({ village: change.village, period }));
    }
    case 'target':
      return change.villages.flatMap((village) => range(change.from, current).map((period) => ({ village, period })));
    case 'record':
      return [...new Set(change.months)].map((period) => ({ village: change.village, period }));
    case 'register':
      return range(change.from, current).map((period) => ({ village: change.village, period }));
  }
}
