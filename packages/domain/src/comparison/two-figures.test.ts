import { describe, expect, it } from 'vitest';
import { ageMixExplains, boundsOf, evenAges, highestCoverage, unmeasuredCanExplain } from './two-figures.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const value = (at: number, low: number | null = null, high: number | null = null) => ({ value: at, low, high });

describe('survey beside routine', () => {
  // field.md 6.4, Penajam Paser Utara: coverage 86 %, routine 11.5 % of the measured, survey 32 %.
  const measured = of(990, 8600);

  it('draws the bounds that unmeasured children leave', () => {
    const { range } = boundsOf(measured, 10_000);
    expect(range?.low).toBeCloseTo(9.9, 10);
    expect(range?.high).toBeCloseTo(23.9, 10);
  });

  it('says that unmeasured children alone cannot explain a survey outside them', () => {
    const bounds = boundsOf(measured, 10_000);
    expect(unmeasuredCanExplain(bounds, value(32))).toBe(false);
    expect(unmeasuredCanExplain(bounds, value(32, 23.5, 40))).toBe(true);
    expect(unmeasuredCanExplain(bounds, value(20))).toBe(true);
    expect(unmeasuredCanExplain(boundsOf(measured, null), value(20))).toBeNull();
  });

  it('names the highest coverage at which they could', () => {
    expect(highestCoverage(measured, 32)).toBeCloseTo(76.8, 1);
    expect(highestCoverage(of(20, 100), 10)).toBeCloseTo(50, 10);
    expect(highestCoverage(of(20, 100), 20)).toBe(100);
    expect(highestCoverage(of(0, 0), 20)).toBeNull();
  });

  it.each([
    [of(5, 100), null, 'no-source'],
    [of(5, 100), 0, 'no-source'],
    [of(5, 100), 90, 'more-than-targets'],
    [of(0, 0), 90, 'nobody-measured'],
    [of(5, 100), 'sources-differ', 'sources-differ'],
  ] as const)('draws none for %o of targets %s: %s', (found, targets, why) => {
    expect(boundsOf(found, targets)).toEqual({ range: null, why });
  });
});

describe('the mix of ages', () => {
  const parts = [
    { ...of(5, 100), months: 12 },
    { ...of(90, 300), months: 48 },
  ];

  it('weighs every month of age alike', () => {
    expect(evenAges(parts)).toBeCloseTo(5 * 0.2 + 30 * 0.8, 10);
    expect(evenAges([{ ...of(0, 0), months: 12 }])).toBeNull();
    expect(evenAges([])).toBeNull();
  });

  it('explains a part of a difference only where it brings the figures nearer', () => {
    expect(ageMixExplains(23.75, 25, 30)).toBe(true);
    expect(ageMixExplains(23.75, 25, 20)).toBe(false);
    expect(ageMixExplains(23.75, 24, 30)).toBe(false);
    expect(ageMixExplains(23.75, null, 30)).toBeNull();
  });
});
