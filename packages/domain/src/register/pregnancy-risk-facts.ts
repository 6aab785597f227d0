import { completedMonths } from '../period/civil-date.ts';
import { addDays } from '../period/shift-date.ts';
import { PREGNANCY_DAYS } from '../target/gestation.ts';
import type { RiskFacts } from '../target/pregnancy-status.ts';
import type { RegisteredPerson, RegisteredPregnancy } from './village-register.ts';

/**
 * The facts by which a pregnancy is judged: as measured, with the woman's age in completed years at its beginning; null
 * when her birth date is not known.
 */
export function pregnancyRiskFacts(
  woman: Pick<RegisteredPerson, 'birthDate' | 'birthDateKind'>,
  { facts, dueDate }: Pick<RegisteredPregnancy, 'facts' | 'dueDate'>,
): RiskFacts {
  const begin = addDays(dueDate, -PREGNANCY_DAYS);
  const known = woman.birthDateKind !== 'unknown' && woman.birthDate <= begin;
  return { ...facts, ageYears: known ? Math.floor(completedMonths(woman.birthDate, begin) / 12) : null };
}
