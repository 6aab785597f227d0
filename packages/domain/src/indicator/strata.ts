import type { Sex } from '../growth/child.ts';
import { ageGroupOf } from '../growth/prevalence/age-groups.ts';

/** Codes of WHO's age groups in the order of AGE_GROUPS. */
export const AGE_CODES = ['0-5', '6-11', '12-23', '24-35', '36-47', '48-59'] as const;
export type AgeCode = (typeof AGE_CODES)[number];

export const SEX_CODES: Readonly<Record<Sex, 'm' | 'f'>> = { 1: 'm', 2: 'f' };

/** Code of the age group of an exact age in months; `null` from 60 months on. */
export const ageCodeOf = (months: number): AgeCode | null => AGE_CODES[ageGroupOf(months)] ?? null;

/** By indicator, its codes by sex and then age: each text is made once, for millions of measurements are counted by them. */
const STRATA = new Map<string, readonly string[]>();

/** `stunted/f/12-23` */
export function stratumCode(indicator: string, sex: Sex, group: AgeCode): string {
  let codes = STRATA.get(indicator);
  if (codes === undefined) {
    codes = ([1, 2] as const).flatMap((of) => AGE_CODES.map((age) => `${indicator}/${SEX_CODES[of]}/${age}`));
    STRATA.set(indicator, codes);
  }
  return codes[(sex - 1) * AGE_CODES.length + AGE_CODES.indexOf(group)]!;
}

export interface StratumCode {
  indicator: string;
  sex: 'm' | 'f' | null;
  group: AgeCode | null;
}

/** Reads `stunted`, `stunted/f`, `stunted/12-23`, `stunted/f/12-23`; `null` for anything else. */
export function parseStratumCode(code: string): StratumCode | null {
  const [indicator = '', ...rest] = code.split('/');
  const found: StratumCode = { indicator, sex: null, group: null };
  for (const part of rest) {
    const group = AGE_CODES.find((code) => code === part);
    if ((part === 'm' || part === 'f') && found.sex === null) found.sex = part;
    else if (group !== undefined && found.group === null) found.group = group;
    else return null;
  }
  return found;
}

/** The stored strata that a stratum code sums over; a code without stratum is stored itself. */
export function storedCodesOf(code: string): readonly string[] {
  const parsed = parseStratumCode(code);
  if (parsed === null || (parsed.sex === null && parsed.group === null)) return [code];
  const sexes = parsed.sex === null ? (['m', 'f'] as const) : [parsed.sex];
  const groups = parsed.group === null ? AGE_CODES : [parsed.group];
  return sexes.flatMap((sex) => groups.map((group) => `${parsed.indicator}/${sex}/${group}`));
}
