import type { Month } from '../period/month.ts';
import type { ChildTarget } from '../reference/target-limits.ts';
import { childSpan } from '../target/child-span.ts';
import { adolescentSpan, breastfeedingSpan, catinSpan } from '../target/girl-and-mother-spans.ts';
import { postPartumSpan, pregnantSpan } from '../target/mother-span.ts';
import type { Gone, TargetSpan } from '../target/target-span.ts';
import { targetStatus } from '../target/target-status.ts';
import type { LeftReason, RegisteredPerson, RegisteredPregnancy, VillageRegister } from './village-register.ts';

/** Someone who is a target in the period: of which kind, by which span, on which of its days. */
export interface TargetInPeriod {
  readonly person: RegisteredPerson;
  readonly span: TargetSpan;
  readonly first: string;
  readonly last: string;
  /** Why she or he stops being one within the period; null when not. */
  readonly leaves: Gone | null;
  /** The pregnancy, for the pregnant and the post-partum. */
  readonly pregnancy: RegisteredPregnancy | null;
}

const CHILD_KINDS: readonly ChildTarget[] = ['child-0-23', 'child-24-59', 'paud'];

const GONE_BY: Readonly<Record<LeftReason, Gone>> = {
  moved: 'moved',
  died: 'died',
  not_resident: 'not-resident',
  double: 'double',
};

/** A span that ends with the residence says why the row was closed: moved, not a resident, double. */
function named(span: TargetSpan, { leftReason }: RegisteredPerson): TargetSpan {
  return span.after === 'moved' && leftReason !== null ? { ...span, after: GONE_BY[leftReason] } : span;
}

/** All spans of a register, from dates alone: who is, was or will be a target of which kind. */
export function spansOf(register: VillageRegister): readonly Omit<TargetInPeriod, 'first' | 'last' | 'leaves'>[] {
  const byId = new Map(register.people.map((person) => [person.id, person]));
  const spans: Omit<TargetInPeriod, 'first' | 'last' | 'leaves'>[] = [];
  const add = (person: RegisteredPerson, span: TargetSpan | null, pregnancy: RegisteredPregnancy | null = null) => {
    if (span !== null) spans.push({ person, span: named(span, person), pregnancy });
  };
  for (const person of register.people) {
    if (person.birthDateKind === 'unknown') continue;
    const dated = { birthDate: person.birthDate, ...person.residence };
    for (const kind of CHILD_KINDS) add(person, childSpan(kind, dated));
    if (person.sex === 2) add(person, adolescentSpan(dated));
    const mother = person.mother === null ? undefined : byId.get(person.mother);
    if (mother !== undefined) add(mother, breastfeedingSpan(dated, mother.residence));
  }
  for (const pregnancy of register.pregnancies) {
    const woman = byId.get(pregnancy.person);
    if (woman === undefined) continue;
    add(woman, pregnantSpan(pregnancy, woman.residence), pregnancy);
    add(woman, postPartumSpan(pregnancy, woman.residence), pregnancy);
  }
  for (const catin of register.catin) {
    const person = byId.get(catin.person);
    if (person !== undefined) add(person, catinSpan(catin, person.residence));
  }
  return spans;
}

/** Who is a target in a month or longer (first and last month, both included), one entry a person and kind. */
export function targetsIn(
  register: VillageRegister,
  period: { readonly first: Month; readonly last: Month },
): readonly TargetInPeriod[] {
  const found = new Map<string, TargetInPeriod>();
  for (const entry of spansOf(register)) {
    const status = targetStatus(entry.span, period);
    if (!status.target) continue;
    const key = `${entry.person.id}/${entry.span.kind}/${entry.pregnancy?.id ?? ''}`;
    const { first, last, leaves } = status;
    const known = found.get(key);
    if (known === undefined || known.last < last) found.set(key, { ...entry, first, last, leaves });
  }
  return [...found.values()];
}
