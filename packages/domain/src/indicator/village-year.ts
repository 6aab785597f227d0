import type { Month } from '../period/month.ts';
import type { PeriodKey } from '../period/period-key.ts';
import { BASE_RULES, type FigureRules } from '../reference/figure-rules.ts';
import type { Contribution } from './contribution.ts';
import type { Counts } from './counts.ts';
import type { StateColumns } from './person-states.ts';
import { growthIndicators } from './registry.ts';
import { type ChildFact, computeVillageMonth, type MeasurementFact } from './village-month.ts';

/** A residence with what became of it: on a move inside the district the next village takes the child over. */
export interface WindowChild extends ChildFact {
  movedOn: boolean;
}

export interface WindowMonth {
  period: Month;
  /** As stored for the month. */
  counts: Counts;
  /** Its people, as stored; null: nothing is stored of the month, or it was computed before people were kept. */
  states: StateColumns | null;
  /** Of the month; of children who moved here later also those taken where they lived. */
  measurements: readonly MeasurementFact[];
}

/** A village over a year: what its quarters, semesters and the year are computed from. */
export interface VillageYearFacts {
  months: readonly WindowMonth[];
  children: readonly WindowChild[];
  /** Scorecards of its quarters as counts, by quarter. */
  scorecards: ReadonlyMap<PeriodKey, Counts>;
  /** The programme's target of the whole year (sasaran setahun); null: none is known. */
  yearTarget: number | null;
}

/** A year with each person's part in each month worked out once, whichever of its windows are wanted. */
export interface VillageYear extends VillageYearFacts {
  rules: FigureRules;
  parts: ReadonlyMap<Month, readonly Contribution[]>;
  childById: ReadonlyMap<string, WindowChild>;
  /** Indicators that are counted person by person. */
  byPerson: ReadonlySet<string>;
}

export const MEASURED = 'measured';
const NO_TARGETS = { daftar: null, proyeksi: null, registerFrom: null } as const;

export function openVillageYear(facts: VillageYearFacts, rules = BASE_RULES): VillageYear {
  // Where a child lived is settled for a window, not for each month: measurements from before a move count too.
  const children = facts.children.map((child) => ({ ...child, livedFrom: null }));
  const parts = new Map(
    facts.months.map(({ period, measurements }) => {
      // What needs earlier weighings is summed from the stored months, not read from these parts.
      const month = { period, children, measurements, earlier: [], targets: NO_TARGETS };
      const { contributions } = computeVillageMonth(month, true, rules, []);
      return [period, [...contributions, ...reached(contributions, measurements)]] as const;
    }),
  );
  return {
    ...facts,
    rules,
    parts,
    childById: new Map(facts.children.map((child) => [child.id, child])),
    byPerson: new Set([
      MEASURED,
      ...growthIndicators.map(({ code }) => code),
      ...[...parts.values()].flatMap((some) => some.map(({ indicator }) => indicator)),
    ]),
  };
}

/** Every child with a part in any figure of the month was measured in it. */
function reached(parts: readonly Contribution[], measurements: readonly MeasurementFact[]): Contribution[] {
  const counted = new Set(parts.map(({ child }) => child));
  const dates = new Map<string, string>();
  for (const { person, date } of measurements) {
    if (counted.has(person) && date > (dates.get(person) ?? '')) dates.set(person, date);
  }
  return [...dates].map(([child, date]) => ({ child, indicator: MEASURED, status: 'counted', date, z: null }));
}
