import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zScores } from '../z-scores.ts';
import { type CountedValue, compareCounts } from './compare-counts.ts';
import { hasCondition } from './has-condition.ts';
import { reconcileCounts } from './reconcile-counts.ts';

describe('by the rules of WHO', () => {
  const thin = zScores({ sex: 1, ageDays: 700, weightKg: 9, lengthCm: 86, position: 'L' });
  const swollen = zScores({ sex: 1, ageDays: 700, weightKg: 9, lengthCm: 86, position: 'L', oedema: true });

  test('oedema makes a child underweight and wasted, and leaves stunting and overweight alone', () => {
    expect(thin.indices.wfl.z).toBe(-3.4);
    expect(hasCondition('severelyWasted', thin)).toBe(true);
    expect(hasCondition('severelyWasted', swollen, true)).toBe(true);
    expect(hasCondition('underweight', swollen, true)).toBe(true);
    expect(hasCondition('overweight', swollen, true)).toBe(false);
    expect(hasCondition('stunted', swollen, true)).toBe(false);
    expect(hasCondition('wasted', zScores({ oedema: true }), true)).toBe(true);
  });

  test('a flagged or missing z takes the child out of the denominator of that index only', () => {
    const absurd = zScores({ sex: 1, ageDays: 700, weightKg: 30, lengthCm: 86, position: 'L' });
    expect(hasCondition('overweight', absurd)).toBeNull();
    expect(hasCondition('underweight', absurd)).toBeNull();
    expect(hasCondition('stunted', absurd)).toBe(false);
    expect(hasCondition('stunted', zScores({ sex: 1 }))).toBeNull();
  });
});

// The sheet's formulas: stunting -6.01 < z <= -2.01, the others z <= -2.01, severe z <= -3.01; 999.99 is no z-score.
describe('as the Dinkes sheet counts', () => {
  const one = { n: 1, cases: 1, severe: 0 };
  const two = { n: 1, cases: 1, severe: 1 };
  const no = { n: 1, cases: 0, severe: 0 };
  const out = { n: 0, cases: 0, severe: 0 };

  test.each([
    ['stunting', { z: -2 }, no, no, null],
    ['stunting', { z: -2.01 }, one, one, null],
    ['stunting', { z: -3 }, one, one, null],
    ['stunting', { z: -3.01 }, two, two, null],
    ['stunting', { z: -6 }, two, two, null],
    ['stunting', { z: -6.01 }, out, out, null],
    ['stunting', { z: 6.01 }, out, no, 'implausible'],
    ['stunting', { z: 999.99 }, out, out, null],
    ['stunting', { z: null }, out, out, null],
    ['stunting', { z: -1, oedema: true }, no, no, null],
    ['underweight', { z: -6.01 }, out, two, 'implausible'],
    ['underweight', { z: 5.01 }, out, no, 'implausible'],
    ['underweight', { z: -1, oedema: true }, two, no, 'oedema'],
    ['wasting', { z: -5.01 }, out, two, 'implausible'],
    ['wasting', { z: null, oedema: true }, two, out, 'oedema'],
    ['wasting', { z: -3.5, oedema: true }, two, two, null],
  ] as const)('%s of %o: WHO %o, sheet %o, because of %s', (condition, value, who, dinkes, difference) => {
    expect(compareCounts(condition, value)).toEqual({ who, dinkes, difference });
  });

  const value: fc.Arbitrary<CountedValue> = fc.record({
    z: fc.option(
      fc.oneof(
        fc.integer({ min: -900, max: 900 }).map((h) => h / 100),
        fc.constant(999.99),
      ),
    ),
    oedema: fc.boolean(),
  });

  test('WHO plus the differences is what the sheet gives', () => {
    fc.assert(
      fc.property(fc.constantFrom('stunting', 'underweight', 'wasting'), fc.array(value), (condition, values) => {
        const { who, dinkes, differences } = reconcileCounts(condition, values);
        for (const figure of ['n', 'cases', 'severe'] as const) {
          const explained = who[figure] + differences.implausible[figure] + differences.oedema[figure];
          expect(explained).toBe(dinkes[figure]);
        }
      }),
      { seed: 20060428, numRuns: 500 },
    );
  });
});
