import { describe, expect, it } from 'vitest';
import { parseMonth } from '../period/month.ts';
import {
  agedByCorrection,
  crossedCutOff,
  fellTogether,
  identicalValues,
  isBeforeLock,
  manyNotDue,
} from './changes-to-look-at.ts';

describe('what a verifier is asked to look at', () => {
  // WHO length/height-for-age, boys, day 731: -2 SD is 81.0 cm; 79.0 cm is z = -2.66, 80.0 cm z = -2.33, 87.0 cm z = -0.04.
  const boy = { sex: 1, birthDate: '2024-02-10' } as const;
  const of = (lengthUm: number | null, weightG: number | null = 12_000) => ({
    date: '2026-02-10',
    weightG,
    lengthUm,
    position: 'H' as const,
    oedema: false,
  });

  it.each([
    ['79.0 cm corrected to 87.0 cm', of(790_000), of(870_000), true],
    ['87.0 cm corrected to 79.0 cm', of(870_000), of(790_000), true],
    ['79.0 cm corrected to 80.0 cm', of(790_000), of(800_000), false],
    ['a length added', of(null), of(790_000), false],
    ['a length that was implausible', of(500_000), of(790_000), false],
    ['9.5 kg corrected to 8.4 kg: underweight', of(870_000, 9_500), of(870_000, 8_400), true],
  ])('a measurement altered across a cut-off: %s', (_name, before, after, crossed) => {
    expect(crossedCutOff(boy, before, after)).toBe(crossed);
  });

  it.each([
    [0, true],
    [7, true],
    [8, false],
    [-1, false],
  ])('a person removed %d days before the lock: %s', (days, asked) => {
    expect(isBeforeLock(Date.UTC(2026, 6, 10) - days * 86_400_000, Date.UTC(2026, 6, 10))).toBe(asked);
    expect(isBeforeLock(0, null)).toBe(false);
  });

  it('a birth date corrected so that the child has turned five', () => {
    const june = parseMonth('2026-06') as number;
    expect(agedByCorrection('2022-01-01', '2021-05-30', june)).toBe(true);
    expect(agedByCorrection('2022-01-01', '2021-06-02', june)).toBe(false);
    expect(agedByCorrection('2021-01-01', '2020-12-01', june)).toBe(false);
  });

  const month = (stunted: number, measured: number, weighed: number, targets: number | null) => ({
    stunted,
    measured,
    weighed,
    targets,
  });
  it.each([
    ['both fell', month(12, 40, 40, 50), month(6, 30, 30, 50), true],
    ['D/S stayed', month(12, 40, 40, 50), month(6, 40, 40, 50), false],
    ['prevalence rose', month(6, 40, 40, 50), month(12, 30, 30, 50), false],
    ['too few measured', month(3, 9, 9, 20), month(0, 4, 4, 20), false],
    ['S is not known', month(12, 40, 40, null), month(6, 30, 30, 50), false],
  ])('a fall in prevalence with a fall in D/S: %s', (_name, before, now, asked) => {
    expect(fellTogether(before, now) !== null).toBe(asked);
  });

  it('says by how much both fell', () => {
    const fell = fellTogether(month(12, 40, 40, 50), month(6, 30, 30, 50));
    expect(fell?.prevalence).toBeCloseTo(10, 10);
    expect(fell?.coverage).toBeCloseTo(20, 10);
  });

  it.each([
    [5, 4, 20, true],
    [4, 4, 20, false],
    [5, 3, 20, false],
    [9, 9, 0, false],
  ])('%d services of %d people of %d set to not due by hand: %s', (services, people, recorded, asked) => {
    expect(manyNotDue(services, people, recorded)).toBe(asked);
  });

  it('identical values of three children or more', () => {
    expect(identicalValues([2, 2, 3, 5])).toBe(8);
    expect(identicalValues([2, 1])).toBe(0);
  });
});
