import type { Month } from '../period/month.ts';
import { monthOf } from '../period/month.ts';
import type { Period } from '../period/period.ts';
import type { OpeningBalance, ScoredPerson } from '../scorecard/scored-person.ts';
import type { NutritionLetter } from '../target/nutrition-letter.ts';
import type { PregnancyLetter } from '../target/pregnancy-status.ts';
import type { ListedPerson } from './listed-people.ts';
import { type MeasuredMonth, type MonthRecord, serviceRecords } from './month-record.ts';
import { notDueByHand } from './set-not-due.ts';

/** What a village holds of its people's months, by person. */
export interface VillageHistory {
  readonly months: ReadonlyMap<string, readonly MonthRecord[]>;
  readonly measured: ReadonlyMap<string, readonly MeasuredMonth[]>;
  readonly openings: ReadonlyMap<string, readonly OpeningBalance[]>;
  /** First month with a record in the village; null: there is none. */
  readonly recordedFrom: Month | null;
}

const NONE: readonly never[] = [];

/**
 * The people of forms 3A, 3B and 2C with their records, as the scorecard judges them. Records are held from the first
 * month recorded in the village, or from the month in which the person came. Girls and couples are on no scorecard.
 */
export function scoredPeople(
  people: readonly ListedPerson[],
  history: VillageHistory,
  quarter: Period,
): ScoredPerson[] {
  return people.flatMap((each): ScoredPerson[] => {
    const { person, list, recorded } = each;
    const months = history.months.get(person.id) ?? NONE;
    const came = recorded.residence.livedFrom;
    const from = Math.min(history.recordedFrom ?? quarter.first, quarter.first);
    const scored = {
      id: each.row,
      household: person.household,
      posyandu: person.posyandu,
      residence: recorded.residence,
      observedFrom: Math.max(from, came === null ? 0 : monthOf(came)),
      records: serviceRecords(months, history.measured.get(person.id) ?? NONE),
      openings: history.openings.get(person.id) ?? NONE,
      setNotDue: notDueByHand(months, quarter),
    };
    if (list === 'mothers' && recorded.pregnancy !== null) {
      const letters = recorded.letters as readonly { month: Month; letter: PregnancyLetter }[];
      return [{ ...scored, list, pregnancy: recorded.pregnancy, letters }];
    }
    if ((list !== 'children' && list !== 'paud') || recorded.birthDate === null) return [];
    const letters = recorded.letters as readonly { month: Month; letter: NutritionLetter }[];
    return [{ ...scored, list, birthDate: recorded.birthDate, letters }];
  });
}
