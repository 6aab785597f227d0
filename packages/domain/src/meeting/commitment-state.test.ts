import { describe, expect, it } from 'vitest';
import { climbOf, daysLate, isReached, refuseCommitment, standingOf } from './commitment-state.ts';

describe('a commitment', () => {
  it.each([
    ['2026-03-31', '2026-03-31', true, 0, 'owner'],
    ['2026-03-31', '2026-04-01', true, 1, 'camat'],
    ['2026-03-31', '2026-05-01', true, 31, 'district'],
    ['2026-03-31', '2026-05-31', true, 61, 'province'],
    ['2026-03-31', '2027-05-31', false, 0, 'owner'],
  ] as const)('due %s stands on %s (open: %s) %i days late with the %s', (due, today, open, late, level) => {
    expect(daysLate(due, today, open)).toBe(late);
    expect(climbOf(daysLate(due, today, open))).toBe(level);
  });

  it.each([
    [20, 14, 'lower', false],
    [14, 14, 'lower', true],
    [81, 80, 'higher', true],
    [null, 80, 'higher', null],
    [80, null, 'higher', null],
  ] as const)('at %s against %s, %s is better: reached %s', (now, target, better, reached) => {
    expect(isReached(now, target, better)).toBe(reached);
  });

  const sound = { madeOn: '2026-04-07', dueOn: '2026-06-30', meetingOn: '2026-04-07', indicator: null, target: null };
  it.each([
    [{}, null],
    [{ dueOn: '2026-04-06' }, 'due-before-made'],
    [{ meetingOn: '2026-04-08' }, 'made-before-meeting'],
    [{ target: 80 }, 'target-without-indicator'],
  ] as const)('changed by %j is refused as %s', (change, refused) => {
    expect(refuseCommitment({ ...sound, ...change })).toBe(refused);
  });

  it.each([
    [22, 14, 13.9, 'lower', 'reached'],
    [22, 14, 18, 'lower', 'nearer'],
    [22, 14, 22, 'lower', 'unmoved'],
    [22, 14, 25, 'lower', 'further'],
    [40, 80, 55, 'higher', 'nearer'],
    [40, 80, 35, 'higher', 'further'],
    [null, 80, 55, 'higher', 'not-known'],
    [40, 80, null, 'higher', 'not-known'],
    [40, null, 55, 'higher', 'nearer'],
  ] as const)('from %s to %s at %s, where %s is better, is %s', (baseline, target, now, better, said) => {
    expect(standingOf({ baseline, target, now, better })).toBe(said);
  });
});
