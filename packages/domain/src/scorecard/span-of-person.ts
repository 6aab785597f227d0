import { childSpan } from '../target/child-span.ts';
import { motherSpan } from '../target/mother-span.ts';
import type { TargetSpan } from '../target/target-span.ts';
import type { ScorecardRules } from './rule-set.ts';
import type { ScoredPerson } from './scored-person.ts';

/** When the person belongs on her or his list. */
export function spanOfPerson(
  person: ScoredPerson,
  { targets, childTarget }: Pick<ScorecardRules, 'targets' | 'childTarget'>,
): TargetSpan {
  if (person.list === 'mothers') return motherSpan(person.pregnancy, person.residence, targets);
  const kind = person.list === 'paud' ? 'paud' : (childTarget ?? 'child-0-23');
  return childSpan(kind, { birthDate: person.birthDate, ...person.residence }, targets);
}
