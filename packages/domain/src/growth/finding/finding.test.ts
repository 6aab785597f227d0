import { describe, expect, it } from 'vitest';
import { findingState, type HealthFinding, movementOf, type ScoredVisit } from './finding.ts';
import { nextStep } from './next-step.ts';

const visits = (...list: [date: string, z: number | null, flagged?: boolean][]): ScoredVisit[] =>
  list.map(([date, z, flagged = false]) => ({ date, z, flagged }));
const said = (
  state: HealthFinding['state'],
  measuredOn: string,
  index: HealthFinding['index'] = 'len',
): HealthFinding => ({
  index,
  state,
  measuredOn,
});

describe('a named child', () => {
  const low = visits(['2026-02-10', -1.8], ['2026-05-10', -2.4], ['2026-08-10', -2.5]);

  it.each<[string, ScoredVisit[], HealthFinding[], string]>([
    ['measured normal is nothing', visits(['2026-08-10', -1.2]), [], 'none'],
    ['without a usable measurement is nothing', visits(['2026-08-10', null], ['2026-08-11', -7, true]), [], 'none'],
    ['measured low is indicated, to be confirmed', low, [], 'indicated'],
    ['measured again by a health worker is confirmed', low, [said('confirmed', '2026-08-14')], 'confirmed'],
    ['stays confirmed while low', low, [said('confirmed', '2026-05-12')], 'confirmed'],
    ['confirmed before it had recovered is indicated anew', low, [said('confirmed', '2026-01-09')], 'indicated'],
    ['withdrawn stays so', low, [said('withdrawn', '2026-08-14')], 'withdrawn'],
    ['withdrawn and low again later is indicated', low, [said('withdrawn', '2026-05-12')], 'indicated'],
    ['confirmed for another index is not for this one', low, [said('confirmed', '2026-08-14', 'wei')], 'indicated'],
    ['by the latest word of two', low, [said('withdrawn', '2026-08-14'), said('confirmed', '2026-08-12')], 'withdrawn'],
    [
      'grown out of it is nothing',
      [...low, ...visits(['2026-09-10', -1.9])],
      [said('confirmed', '2026-08-14')],
      'none',
    ],
    ['exactly at −2 is not low', visits(['2026-08-10', -2]), [], 'none'],
  ])('%s', (_name, seen, findings, state) => {
    expect(findingState('len', seen, findings)).toBe(state);
  });

  it('moved since the last measurement that counts', () => {
    expect(movementOf(low)).toEqual({ change: -0.1, since: '2026-05-10' });
    expect(movementOf(visits(['2026-05-10', -2], ['2026-06-10', 9, true], ['2026-07-10', -1.6]))).toEqual({
      change: 0.4,
      since: '2026-05-10',
    });
    expect(movementOf(visits(['2026-05-10', -2]))).toBeNull();
  });
});

describe('the next step', () => {
  const well = { measuredThisMonth: true, severelyWasted: false, implausible: false, states: ['none'] as const };

  it.each([
    [{}, 'go-on'],
    [{ measuredThisMonth: false }, 'measure'],
    [{ states: ['none', 'indicated'] as const, measuredThisMonth: false }, 'confirm'],
    [{ states: ['confirmed'] as const }, 'refer'],
    [{ states: ['confirmed'] as const, measuredThisMonth: false }, 'measure'],
    [{ implausible: true, states: ['indicated'] as const }, 'measure-again'],
    [{ severelyWasted: true, implausible: true }, 'refer-today'],
  ])('of %o is %s', (change, step) => {
    expect(nextStep({ ...well, ...change })).toBe(step);
  });
});
