import { AGE_LIMIT_MONTHS } from '../age.ts';
import { dissimilarity, type GoodnessOfFit, goodnessOfFit } from '../statistics/goodness-of-fit.ts';
import { type ProportionTest, proportionTest } from '../statistics/proportion-test.ts';
import type { QualitySurvey } from './quality-survey.ts';

const MONTHS_A_YEAR = 12;

/** Ages piled up on round ones: completed months by their place in the year or half-year, against even shares. */
export interface AgeHeaping extends GoodnessOfFit {
  counts: number[];
  dissimilarity: number;
}

/** Children of the younger for each of the older ages, tested against an expected ratio. */
export interface AgeRatio {
  younger: number;
  older: number;
  ratio: number | null;
  expected: number;
  test: ProportionTest | null;
}

export interface AgePattern {
  /** Children by completed year 0-4, counted and by sampling weight. */
  years: { n: number; weight: number }[];
  /** Children by completed month 0-59. */
  months: number[];
  /** Children by calendar month of birth, January first; null when dates of birth are not known. */
  birthMonths: number[] | null;
  heaping: { year: AgeHeaping | null; halfYear: AgeHeaping | null };
  ratio: AgeRatio;
  /** Children by year of age from 6 months on, against a population that shrinks by child deaths. */
  decline: GoodnessOfFit | null;
}

function heaping(months: readonly number[], period: number): AgeHeaping | null {
  const counts = new Array<number>(period).fill(0);
  for (const [month, n] of months.entries()) counts[month % period]! += n;
  const fit = goodnessOfFit(counts);
  return fit === null ? null : { ...fit, counts, dissimilarity: dissimilarity(counts)! };
}

const between = (months: readonly number[], from: number, below: number) =>
  months.slice(from, below).reduce((sum, n) => sum + n, 0);

/** Children of [from, middle) to those of [middle, below) months, against `expected` younger ones for each older one. */
export function ageRatio(
  months: readonly number[],
  from: number,
  middle: number,
  below: number,
  expected: number,
): AgeRatio {
  const younger = between(months, from, middle);
  const older = between(months, middle, below);
  const ratio = older > 0 ? younger / older : null;
  return { younger, older, ratio, expected, test: proportionTest(younger, younger + older, expected / (1 + expected)) };
}

/** Completed months 6-17, 18-29, 30-41, 42-53, 54-59, the last half as wide; how many remain falls with exp(−z · years). */
function decline(months: readonly number[], deathsPer10000Days: number): GoodnessOfFit | null {
  const z = (deathsPer10000Days / 10_000) * 365.25;
  const starts = [6, 18, 30, 42, 54];
  const counts = starts.map((start) => between(months, start, start + MONTHS_A_YEAR));
  const expected = starts.map((_, year) => Math.exp(-z * year) * (year === 4 ? 0.5 : 1));
  return goodnessOfFit(counts, expected);
}

// SMART's expectation for 6-29 to 30-59 months.
export const EXPECTED_AGE_RATIO = 0.85;

/** Counts ages, given in exact months. Source: WHO/UNICEF 2019; SMART; nipnTK. */
export class AgeTally {
  /** Children by completed month of age, 0 to 59. */
  months = new Array<number>(AGE_LIMIT_MONTHS).fill(0);
  #years = Array.from({ length: AGE_LIMIT_MONTHS / MONTHS_A_YEAR }, () => ({ n: 0, weight: 0 }));
  #births: number[] | null = null;

  add({ birthMonths, weights }: Pick<QualitySurvey, 'birthMonths' | 'weights'>, ages: Float64Array, rows: Int32Array) {
    if (birthMonths !== undefined) this.#births ??= new Array<number>(MONTHS_A_YEAR).fill(0);
    for (const row of rows) {
      const age = ages[row]!;
      if (age < AGE_LIMIT_MONTHS) this.months[Math.floor(age)]!++;
      const year = this.#years[Math.floor(age / MONTHS_A_YEAR)];
      const weight = weights === undefined ? 1 : weights[row]!;
      if (year !== undefined) year.n++;
      if (year !== undefined && weight > 0) year.weight += weight;
      const month = birthMonths === undefined ? 0 : birthMonths[row]!;
      if (month > 0) this.#births![month - 1]!++;
    }
  }

  /** `deathsPer10000Days` is the under-five death rate per 10,000 children a day, 0 expects equal years. */
  pattern(deathsPer10000Days = 0): AgePattern {
    const { months } = this;
    return {
      years: this.#years,
      months,
      birthMonths: this.#births,
      heaping: { year: heaping(months, MONTHS_A_YEAR), halfYear: heaping(months, MONTHS_A_YEAR / 2) },
      ratio: ageRatio(months, 6, 30, 60, EXPECTED_AGE_RATIO),
      decline: decline(months, deathsPer10000Days),
    };
  }
}
