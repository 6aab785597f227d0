import type { Sex } from '../../growth/child.ts';
import { type ChildFacts, type ChildMatch, compareVisits, matchChild, type Visit } from '../../identity/match-child.ts';
import { normaliseParents } from '../../identity/parents.ts';
import { normalisePersonName } from '../../identity/person-name.ts';
import { createChildTable, type RowVisit } from './child-table.ts';

/** A child already registered, or one first seen in this data row of the file. */
export type ChildRef =
  | { readonly person: string; readonly row: null }
  | { readonly person: null; readonly row: number };

/** A registered child as the index needs it. `nik` is the key of a NIK that fits the child, null otherwise. */
export interface RegisteredChild {
  readonly person: string;
  readonly village: number;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly parents: string;
  readonly nik: string | null;
  /** Visits already recorded: among registered children who cannot be told apart, the one measured alike is meant. */
  readonly measured?: readonly Visit[];
}

/** Someone in the index who is not certainly another child. */
export interface Candidate extends ChildMatch {
  readonly child: number;
  readonly ref: ChildRef;
  /** First data row of the file that named the child; null while none has. */
  readonly firstRow: number | null;
  /** Visit of the same day in this file. */
  readonly sameDay: RowVisit | null;
  /** Whether the same figures of that day are already recorded. */
  readonly recorded: boolean;
}

/** The children that rows are compared with. */
export interface ChildIndex {
  /** A child first named by this data row. */
  add(facts: ChildFacts, row: number): void;
  /** Notes that a row names a child again, and its visit. */
  seenIn(child: number, row: number, visit: Visit | null): void;
  /** Everyone who is not certainly someone else, in the order in which they were added. */
  candidates(facts: ChildFacts): Candidate[];
}

export function createChildIndex(registered: Iterable<RegisteredChild>): ChildIndex {
  const table = createChildTable();
  /** Registered children come first in the table. */
  const persons: string[] = [];
  const measured = new Map<number, readonly Visit[]>();
  for (const child of registered) {
    const place = table.add(factsOf(child));
    persons.push(child.person);
    if (child.measured !== undefined) measured.set(place, child.measured);
  }
  const compare = (child: number, facts: ChildFacts): Candidate[] => {
    const sameDay = facts.visit === null ? null : table.visitOn(child, facts.visit.date);
    const match = matchChild(table.factsOf(child, sameDay), facts);
    if (match.outcome === 'different') return [];
    const firstRow = table.firstRow(child);
    const person = persons[child];
    const ref = person !== undefined ? { person, row: null } : { person: null, row: firstRow ?? 0 };
    const recorded = measured.get(child)?.some((visit) => compareVisits(visit, facts.visit) === 'equal') ?? false;
    return [{ ...match, child, ref, firstRow, sameDay, recorded }];
  };
  return {
    add: (facts, row) => table.seenIn(table.add(facts), row, facts.visit),
    seenIn: table.seenIn,
    candidates: (facts) => table.alike(facts).flatMap((child) => compare(child, facts)),
  };
}

/**
 * Of those who certainly are the child: one measured alike on that day in this file, then one whose recorded visit of
 * that day is the same, then one who has no visit of that day in this file.
 */
export function likeliest(certain: readonly Candidate[], visit: Visit | null): Candidate | undefined {
  return (
    certain.find(({ sameDay }) => compareVisits(sameDay, visit) === 'equal') ??
    certain.find(({ sameDay, recorded }) => sameDay === null && recorded) ??
    certain.find(({ sameDay }) => sameDay === null) ??
    certain[0]
  );
}

function factsOf({ name, parents, sex, birthDate, village, nik }: RegisteredChild): ChildFacts {
  const [person, pair] = [normalisePersonName(name), normaliseParents(parents)];
  return { name: person, parents: pair, sex, birthDate, village, nik, visit: null };
}
