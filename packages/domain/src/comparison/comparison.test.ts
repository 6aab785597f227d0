import { describe, expect, it } from 'vitest';
import { bridge } from './bridge.ts';
import { coverageBounds, differenceZ, scoreInterval } from './proportion.ts';
import { criticalZ, groupsAlike } from './tell-apart.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('the interval of a share', () => {
  // Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3 (score without continuity correction).
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('of %d of %d is %d-%d %%', (numerator, denominator, low, high) => {
    const interval = scoreInterval(of(numerator, denominator));
    expect(interval?.low).toBeCloseTo(low, 1);
    expect(interval?.high).toBeCloseTo(high, 1);
  });

  it('is none with nobody counted', () => {
    expect(scoreInterval(of(0, 0))).toBeNull();
  });
});

describe('the bounds by coverage', () => {
  it('are wide where many were not measured, and a point where all were', () => {
    expect(coverageBounds(of(20, 80), 100)).toEqual({ low: 20, high: 40 });
    expect(coverageBounds(of(20, 100), 100)).toEqual({ low: 20, high: 20 });
  });

  it('are unknown without targets, or with fewer targets than measured', () => {
    expect(coverageBounds(of(20, 80), null)).toBeNull();
    expect(coverageBounds(of(20, 80), 79)).toBeNull();
  });
});

describe('telling apart', () => {
  it.each([
    [1, 1.96],
    [3, 2.394],
    [10, 2.807],
    [45, 3.261],
  ])('of %d pairs needs |z| ≥ %d', (pairs, z) => {
    expect(criticalZ(pairs)).toBeCloseTo(z, 2);
  });

  it('goes by the pooled test of two proportions', () => {
    // 60/200 against 40/200: pooled 0.25, se 0.0433, z 2.309.
    expect(differenceZ(of(60, 200), of(40, 200))).toBeCloseTo(2.309, 3);
    expect(differenceZ(of(0, 0), of(1, 2))).toBe(0);
  });

  it('gives regions that may stand in either order a letter in common', () => {
    expect(groupsAlike([of(100, 1000), of(310, 1000), of(300, 1000)])).toEqual(['B', 'A', 'A']);
    expect(groupsAlike([of(30, 100), of(33, 100), of(28, 100)])).toEqual(['A', 'A', 'A']);
    expect(groupsAlike([of(400, 1000), of(350, 1000), of(300, 1000)])).toEqual(['A', 'AB', 'B']);
    expect(groupsAlike([of(0, 0), of(3, 10)])).toEqual(['', 'A']);
  });
});

describe('what moved the whole', () => {
  it('adds up to the change of the whole', () => {
    const parts = [
      { now: of(10, 100), before: of(20, 100) },
      { now: of(30, 100), before: of(20, 60) },
      { now: null, before: of(0, 40) },
    ];
    const moved = bridge(parts) ?? [];
    expect(moved.map((points) => Math.round(points * 100) / 100)).toEqual([-5, 5, 0]);
    expect(moved.reduce((sum, points) => sum + points, 0)).toBeCloseTo((40 / 200 - 40 / 200) * 100, 10);
  });

  it('is unknown where a month counted nobody', () => {
    expect(bridge([{ now: of(1, 2), before: null }])).toBeNull();
  });
});
