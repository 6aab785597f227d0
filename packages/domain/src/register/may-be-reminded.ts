import type { RegisteredPerson, RegisteredPregnancy } from './village-register.ts';

/**
 * May reminders, prints and shared texts speak of this person, or of this pregnancy? Never of someone who has died or left,
 * nor of a pregnancy that was lost or whose end nobody knows. A mother's own care after birth or loss is hers: ask for her
 * without the pregnancy.
 */
export function mayBeReminded(
  person: Pick<RegisteredPerson, 'residence'>,
  pregnancy: Pick<RegisteredPregnancy, 'end'> | null = null,
): boolean {
  if (person.residence.diedOn !== null || person.residence.leftOn !== null) return false;
  return pregnancy === null || pregnancy.end === null || pregnancy.end.outcome === 'live-birth';
}
