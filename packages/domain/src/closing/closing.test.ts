import { expect, test } from 'vitest';
import { parsePeriod } from '../period/period.ts';
import { submissionDue, timelinessOf } from './due-date.ts';
import { type QuarterState, type QuarterStep, quarterAfter, stepsFrom } from './quarter-state.ts';

test.each<[QuarterState, QuarterStep, string, unknown]>([
  ['open', 'submit', '', { ok: true, state: 'submitted', version: 1 }],
  ['open', 'verify', '', { ok: false, why: 'wrong-state' }],
  ['submitted', 'return', ' ', { ok: false, why: 'remarks-missing' }],
  ['submitted', 'return', 'dua ibu belum ada', { ok: true, state: 'open', version: 1 }],
  ['submitted', 'verify', '', { ok: true, state: 'verified', version: 1 }],
  ['verified', 'lock', '', { ok: true, state: 'locked', version: 2 }],
  ['locked', 'submit', '', { ok: false, why: 'wrong-state' }],
  ['locked', 'correct', '', { ok: false, why: 'remarks-missing' }],
  ['locked', 'correct', 'salah bulan', { ok: true, state: 'open', version: 1 }],
])('a quarter that is %s, %s with %j', (state, step, remarks, outcome) => {
  expect(quarterAfter(state, 1, step, remarks)).toEqual(outcome);
});

test('what can be done next', () => {
  expect((['open', 'submitted', 'verified', 'locked'] as const).map(stepsFrom)).toEqual([
    ['submit'],
    ['return', 'verify'],
    ['return', 'lock'],
    ['correct'],
  ]);
});

test('the fourth quarter is due in January of the next year; late and missing are told apart', () => {
  const fourth = parsePeriod('2025-Q4');
  if (fourth === null) throw new Error('no period');
  expect(submissionDue(fourth)).toBe('2026-01-10');
  expect([
    timelinessOf(fourth, '2026-01-10', '2026-03-01'),
    timelinessOf(fourth, '2026-01-11', '2026-03-01'),
    timelinessOf(fourth, null, '2026-01-10'),
    timelinessOf(fourth, null, '2026-01-11'),
  ]).toEqual(['in-time', 'late', 'not-yet-due', 'missing']);
});
