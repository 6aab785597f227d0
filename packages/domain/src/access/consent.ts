import { completedMonths } from '../period/civil-date.ts';

/** What a person, or who answers for a child, may allow beside what the law already allows a register to hold. */
export const CONSENT_KINDS = ['photo', 'contact', 'data'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_GIVERS = ['self', 'mother', 'father', 'guardian'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** A child cannot consent by itself; its parents or guardian do (UU 27/2022 art. 25). */
const ADULT_MONTHS = 18 * 12;

/** Letters and digits by which a consent is named beside a photograph. */
export const CONSENT_CODE = /\b[0-9A-HJKMNP-TV-Z]{8}\b/g;
export const consentCode = (id: string): string => id.slice(-8);

export type ConsentRefusal = 'future' | 'before-birth' | 'child';

export function refuseConsent(
  given: { on: string; by: ConsentGiver },
  about: { birthDate: string | null; today: string },
): ConsentRefusal | null {
  const { birthDate, today } = about;
  if (given.on > today) return 'future';
  if (birthDate === null) return null;
  if (given.on < birthDate) return 'before-birth';
  return given.by === 'self' && completedMonths(birthDate, given.on) < ADULT_MONTHS ? 'child' : null;
}
