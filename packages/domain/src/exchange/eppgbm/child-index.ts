import type { Sex } from '../../growth/child.ts';
import { type ChildFacts, type ChildMatch, compareVisits, matchChild, type Visit } from '../../identity/match-child.ts';
import { normaliseParents } from '../../identity/parents.ts';
import { normalisePersonName } from '../../identity/person-name.ts';

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

/** A child in the index, with its visits in this file. */
export interface IndexedChild extends ChildFacts {
  readonly ref: ChildRef;
  readonly measured: readonly Visit[] | null;
  visits: RowVisit[];
  /** First data row of the file that named the child; null while none has. */
  firstRow: number | null;
}

export interface RowVisit extends Visit {
  readonly row: number;
}

export interface Candidate extends ChildMatch {
  readonly child: IndexedChild;
  /** Visit of the same day in this file. */
  readonly sameDay: RowVisit | null;
}

/** Children by birth date, and by village, name and parents where a birth date may have been mistyped. */
export interface ChildIndex {
  add(child: IndexedChild): void;
  /** Everyone who is not certainly someone else, in the order in which they were added. */
  candidates(facts: ChildFacts): Candidate[];
}

export function createChildIndex(): ChildIndex {
  const byBirth = new Map<string, IndexedChild[]>();
  const byFamily = new Map<string, IndexedChild[]>();
  return {
    add: (child) => {
      append(byBirth, child.birthDate, child);
      if (child.parents !== '') append(byFamily, familyKey(child), child);
    },
    candidates: (facts) => {
      const found: Candidate[] = [];
      const consider = (child: IndexedChild) => {
        const sameDay = child.visits.find(({ date }) => date === facts.visit?.date) ?? null;
        const match = matchChild({ ...child, visit: sameDay }, facts);
        if (match.outcome !== 'different') found.push({ ...match, child, sameDay });
      };
      for (const child of byBirth.get(facts.birthDate) ?? []) if (mayMatch(child, facts)) consider(child);
      for (const child of byFamily.get(familyKey(facts)) ?? [])
        if (child.birthDate !== facts.birthDate) consider(child);
      return found;
    },
  };
}

export function registeredChild(child: RegisteredChild): IndexedChild {
  return {
    ref: { person: child.person, row: null },
    name: normalisePersonName(child.name),
    parents: normaliseParents(child.parents),
    sex: child.sex,
    birthDate: child.birthDate,
    village: child.village,
    nik: child.nik,
    visit: null,
    measured: child.measured ?? null,
    visits: [],
    firstRow: null,
  };
}

/**
 * Of those who certainly are the child: one measured alike on that day in this file, then one whose recorded visit of
 * that day is the same, then one who has no visit of that day in this file.
 */
export function likeliest(certain: readonly Candidate[], visit: Visit | null): Candidate | undefined {
  const recorded = ({ child }: Candidate) => child.measured?.some((known) => compareVisits(known, visit) === 'equal');
  return (
    certain.find(({ sameDay }) => compareVisits(sameDay, visit) === 'equal') ??
    certain.find((candidate) => candidate.sameDay === null && recorded(candidate)) ??
    certain.find(({ sameDay }) => sameDay === null) ??
    certain[0]
  );
}

/** Of children born on one day, those that `matchChild` could find anything but different. */
function mayMatch(a: ChildFacts, b: ChildFacts): boolean {
  return (
    a.village === b.village || (a.nik !== null && a.nik === b.nik) || (a.name === b.name && a.parents === b.parents)
  );
}

function familyKey({ village, name, parents }: ChildFacts): string {
  return `${village}\n${name}\n${parents}`;
}

function append(index: Map<string, IndexedChild[]>, key: string, child: IndexedChild): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [child]);
  else known.push(child);
}
