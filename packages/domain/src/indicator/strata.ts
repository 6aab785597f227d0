import type { Sex } from '../growth/child.ts';

/** Age groups by exact months, as WHO reports prevalence: [0,6) [6,12) [12,24) [24,36) [36,48) [48,60). */
export const AGE_GROUPS = [
  { code: '0-5', below: 6 },
  { code: '6-11', below: 12 },
  { code: '12-23', below: 24 },
  { code: '24-35', below: 36 },
  { code: '36-47', below: 48 },
  { code: '48-59', below: 60 },
] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number]['code'];

export const SEX_CODES: Readonly<Record<Sex, 'm' | 'f'>> = { 1: 'm', 2: 'f' };

/** Age group of an exact age in months; `null` from 60 months on. */
export const ageGroupOf = (months: number): AgeGroup | null =>
  AGE_GROUPS.find((group) => months < group.below)?.code ?? null;

/** `stunted/f/12-23` */
export const stratumCode = (indicator: string, sex: Sex, group: AgeGroup): string =>
  `${indicator}/${SEX_CODES[sex]}/${group}`;

export interface StratumCode {
  indicator: string;
  sex: 'm' | 'f' | null;
  group: AgeGroup | null;
}

/** Reads `stunted`, `stunted/f`, `stunted/12-23`, `stunted/f/12-23`; `null` for anything else. */
export function parseStratumCode(code: string): StratumCode | null {
  const [indicator = '', ...rest] = code.split('/');
  const found: StratumCode = { indicator, sex: null, group: null };
  for (const part of rest) {
    const group = AGE_GROUPS.find((g) => g.code === part);
    if ((part === 'm' || part === 'f') && found.sex === null) found.sex = part;
    else if (group !== undefined && found.group === null) found.group = group.code;
    else return null;
  }
  return found;
}

/** The stored strata that a stratum code sums over; a code without stratum is stored itself. */
export function storedCodesOf(code: string): readonly string[] {
  const parsed = parseStratumCode(code);
  if (parsed === null || (parsed.sex === null && parsed.group === null)) return [code];
  const sexes = parsed.sex === null ? (['m', 'f'] as const) : [parsed.sex];
  const groups = parsed.group === null ? AGE_GROUPS.map((g) => g.code) : [parsed.group];
  return sexes.flatMap((sex) => groups.map((group) => `${parsed.indicator}/${sex}/${group}`));
}
