import type { ChildFacts, Visit } from '../../identity/match-child.ts';
import { normaliseParents } from '../../identity/parents.ts';
import { normalisePersonName } from '../../identity/person-name.ts';
import type { RegionRow, VillageAlias } from '../../region/region-row.ts';
import { createVillageResolver, type ResolvedVillage } from '../../region/resolve-village.ts';
import { type Candidate, createChildIndex, likeliest, type RegisteredChild } from './child-index.ts';
import type { EppgbmHeader } from './header.ts';
import { issuesOf } from './outcome-issues.ts';
import type { ParsedChild, ParsedRow } from './parsed-row.ts';
import type { RowOutcome, RowPlan } from './row-outcome.ts';

export interface PlannerOptions {
  readonly header: EppgbmHeader;
  /** The district, its sub-districts and villages. */
  readonly regions: readonly RegionRow[];
  readonly aliases: readonly VillageAlias[];
  readonly registered: Iterable<RegisteredChild>;
  /** The day in the district's zone. */
  readonly today: string;
  /** Villages that the importer may touch; without it all of the district's. */
  readonly scope?: ReadonlySet<number>;
}

/** Decides row by row, in the order of the file; the same rows over the same register give the same outcomes. */
export interface Planner {
  /** `nik` is the key of the child's NIK when it fits the child (its digits when not given). */
  row(parsed: ParsedRow, nik?: string | null): RowPlan;
}

/** Plans an import: the village of each row, and whether its child is new, known, a repetition or for a person to judge. */
export function createPlanner(options: PlannerOptions): Planner {
  const { header, scope } = options;
  const resolver = createVillageResolver(options.regions, options.aliases, options.today);
  const index = createChildIndex(options.registered);

  const place = (parsed: ParsedRow, facts: ChildFacts): RowOutcome => {
    const candidates = index.candidates(facts);
    const certain = candidates.filter(({ outcome }) => outcome === 'certain');
    const known = likeliest(certain, facts.visit);
    if (known !== undefined) {
      const outcome = another(known, facts);
      if (outcome.kind === 'import') index.seenIn(known.child, parsed.row, facts.visit);
      return outcome;
    }
    const near = candidates.find(({ outcome }) => outcome === 'near');
    if (near !== undefined) {
      return { kind: 'wait_duplicate', village: facts.village, against: near.ref, reasons: near.reasons, adds: false };
    }
    index.add(facts, parsed.row);
    return {
      kind: 'import',
      village: facts.village,
      child: null,
      differs: [],
      twins: candidates.map(({ ref }) => ref),
    };
  };

  return {
    row: (parsed, nik) => {
      if (parsed.child === null) return { outcome: { kind: 'reject', why: 'child' }, issues: [] };
      const { district, subdistrict, village } = parsed.place;
      const resolved = resolver.resolve({ district, subdistrict, village });
      const outcome = resolved.outcome !== 'ok' ? waitVillage(resolved) : inScope(resolved.village, scope);
      const facts = typeof outcome === 'number' ? factsOf(parsed, parsed.child, outcome, nik) : null;
      const decided = facts === null ? (outcome as RowOutcome) : place(parsed, facts);
      return { outcome: decided, issues: issuesOf(decided, parsed, header) };
    },
  };
}

/** What a row that certainly names a known child adds. */
function another({ ref, sameDay, firstRow, reasons }: Candidate, { village, visit }: ChildFacts): RowOutcome {
  if (sameDay !== null && visit !== null) {
    if (!addsTo(sameDay, visit)) return { kind: 'repeat', village, row: sameDay.row, child: ref };
    return { kind: 'wait_duplicate', village, against: ref, reasons, adds: true };
  }
  if (visit === null && firstRow !== null) return { kind: 'repeat', village, row: firstRow, child: ref };
  return { kind: 'import', village, child: ref, differs: reasons.filter((reason) => reason !== 'same_nik'), twins: [] };
}

function addsTo(known: Visit, visit: Visit): boolean {
  return (known.weightG === null && visit.weightG !== null) || (known.lengthUm === null && visit.lengthUm !== null);
}

function waitVillage(resolved: Exclude<ResolvedVillage, { outcome: 'ok' }>): RowOutcome {
  return resolved.outcome === 'ambiguous'
    ? { kind: 'wait_village', why: 'ambiguous', villages: resolved.candidates }
    : { kind: 'wait_village', why: resolved.what, villages: resolved.suggestions };
}

function inScope(village: number, scope: ReadonlySet<number> | undefined): RowOutcome | number {
  return scope === undefined || scope.has(village) ? village : { kind: 'reject', why: 'scope' };
}

function factsOf(parsed: ParsedRow, child: ParsedChild, village: number, nik?: string | null): ChildFacts {
  const { measurement } = parsed;
  return {
    name: normalisePersonName(child.name),
    parents: normaliseParents(child.parents),
    sex: child.sex,
    birthDate: child.birthDate,
    village,
    nik: child.nik.status === 'valid' ? (nik === undefined ? child.nik.digits : nik) : null,
    visit:
      measurement === null
        ? null
        : { date: measurement.date, weightG: measurement.weightG, lengthUm: measurement.lengthUm },
  };
}
