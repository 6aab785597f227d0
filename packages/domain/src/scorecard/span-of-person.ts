import type { TargetLimits } from '../reference/target-limits.ts';
import { childSpan } from '../target/child-span.ts';
import { motherSpan } from '../target/mother-span.ts';
import type { TargetSpan } from '../target/target-span.ts';
import type { ScoredPerson } from './scored-person.ts';

/** When the person belongs on her or his list. */
export function spanOfPerson(person: ScoredPerson, limits: TargetLimits): TargetSpan {
  if (person.list === 'mothers') return motherSpan(person.pregnancy, person.residence, limits);
  const kind = person.list === 'paud' ? 'paud' : 'child-0-23';
  return childSpan(kind, { birthDate: person.birthDate, ...person.residence }, limits);
}
