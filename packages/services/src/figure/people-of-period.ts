import {
  type CellFacts,
  type DirtyCell,
  factsOf,
  knownSeqs,
  readFacts,
  readYearFacts,
  type Statement,
  type StatementResult,
  yearFactsOf,
} from '@konvergensi/db';
import {
  ABSENT,
  byOtherRules,
  type Contribution,
  computeVillageMonth,
  FIRST_WINDOW_KEY,
  type PeriodKey,
  type PersonRule,
  type PersonState,
  periodOfKey,
  statesOfMonth,
} from '@konvergensi/domain';
import { peopleOfWindow } from '../recompute/windows-of-village.ts';

/** A person behind a village's figure of a period. */
export interface InPeriod {
  birthDate: string;
  mark: string;
  /** The measurement that counts. */
  reading: Contribution | undefined;
  /** By another version of the rules; the same mark where it says nothing else. */
  markBy(version: string): string;
}

export interface PeopleOfPeriod {
  people: Map<string, InPeriod>;
  ruleVersion: string | null;
}

const personOf = ({ birthDate, letters }: PersonState, column: string, reading: Contribution | undefined): InPeriod => {
  const mark = letters[column] ?? '-';
  return { birthDate, mark, reading, markBy: (version) => letters[byOtherRules(column, version)] ?? mark };
};

interface Reading {
  statements: Statement[];
  read(results: readonly StatementResult[]): PeopleOfPeriod;
}

/** What is read of a village to tell the people of one indicator in a month, quarter, semester or year. */
export function peopleOf(district: number, village: number, key: PeriodKey, { column }: PersonRule): Reading {
  if (key >= FIRST_WINDOW_KEY) return ofWindow(district, village, key, column);
  const cells: DirtyCell[] = [{ village, period: key, seq: 0 }];
  return {
    statements: factsOf(district, cells, knownSeqs(district, cells)),
    read: (results) => ofMonth(readFacts(results)[0], column),
  };
}

function ofMonth(found: CellFacts | undefined, column: string): PeopleOfPeriod {
  if (found === undefined) return { people: new Map(), ruleVersion: null };
  const { facts, rules } = found;
  const month = computeVillageMonth(facts, true, rules);
  const own = month.contributions.filter(({ indicator }) => indicator === column);
  const readings = new Map(own.map((part) => [part.child, part]));
  const people = statesOfMonth(facts, month).map(
    (state) => [state.id, personOf(state, column, readings.get(state.id))] as const,
  );
  return { people: new Map(people), ruleVersion: rules.version };
}

function ofWindow(district: number, village: number, key: PeriodKey, column: string): Reading {
  const year = Math.floor(periodOfKey(key).first / 12);
  const months = Array.from({ length: 12 }, (_, i) => year * 12 + i);
  return {
    statements: yearFactsOf(district, [village], months),
    read: (results) => {
      const rows = readYearFacts([village], months, results)[0]!;
      const people = peopleOfWindow(rows, key).flatMap((state) => {
        const person = personOf(state, column, state.parts.get(column));
        return person.mark.startsWith(ABSENT) ? [] : [[state.id, person] as const];
      });
      return { people: new Map(people), ruleVersion: rows.rulesOf(key).version };
    },
  };
}
