import {
  judgePerson,
  type ListedPerson,
  type Period,
  type PersonScore,
  type ScorecardRules,
  type ScoredPerson,
  scoredPeople,
} from '@konvergensi/domain';
import type { VillageFacts } from '../record/village-facts.ts';

export interface JudgedVillage {
  readonly people: readonly ScoredPerson[];
  readonly scores: readonly PersonScore[];
  /** By list and row. */
  readonly listed: ReadonlyMap<string, ListedPerson>;
}

/** Months of records that a quarter looks back: a child's life up to two years before it. */
export const LOOK_BACK = 24;

/** Everyone of a village judged in a quarter, or those of one posyandu. */
export function judgeVillage(
  facts: VillageFacts,
  quarter: Period,
  rules: ScorecardRules,
  posyandu?: string,
): JudgedVillage {
  const all = scoredPeople(facts.people, facts.history, quarter);
  const people = posyandu === undefined ? all : all.filter((person) => person.posyandu === posyandu);
  const scores = people.flatMap((person) => judgePerson(person, quarter, rules) ?? []);
  return { people, scores, listed: new Map(facts.people.map((each) => [`${each.list}/${each.row}`, each])) };
}
