import { describe, expect, test } from 'vitest';
import { addDays } from '../period/shift-date.ts';
import { TRIMESTERS_ANC_2021 } from '../reference/trimester-bands.ts';
import { pregnancyDays, pregnancyMonth, trimesterOf, trimesterOfMonth } from './gestation.ts';
import { asksForOutcome } from './overdue.ts';

const due = '2026-10-08';
const at = (weeks: number, days: number) => addDays(due, weeks * 7 + days - 280);

describe('trimester from the due date', () => {
  test.each([
    [0, 0, 1, 1],
    [12, 0, 1, 1],
    [12, 1, 1, 2],
    [12, 6, 1, 2],
    [13, 0, 2, 2],
    [24, 0, 2, 2],
    [24, 1, 2, 3],
    [27, 6, 2, 3],
    [28, 0, 3, 3],
    [40, 0, 3, 3],
    [42, 3, 3, 3],
  ])('%i weeks %i days: %i by clinical weeks, %i by the antenatal bands', (weeks, days, clinical, antenatal) => {
    const on = at(weeks, days);
    expect(pregnancyDays(due, on)).toBe(weeks * 7 + days);
    expect(trimesterOf(due, on)).toBe(clinical);
    expect(trimesterOf(due, on, TRIMESTERS_ANC_2021)).toBe(antenatal);
  });

  test('none before the pregnancy', () => {
    expect(trimesterOf(due, at(0, -1))).toBeNull();
  });
});

describe('the defect: trimesters compared as label against number', () => {
  test.each([
    [0, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [6, 2],
    [7, 3],
    [9, 3],
    [10, 3],
    [11, 3],
  ])('month %i of a form is trimester %i, month 10 included', (month, trimester) => {
    expect(trimesterOfMonth(month)).toBe(trimester);
  });

  test.each([-1, 12, 2.5, Number.NaN])('month %d is refused', (month) => {
    expect(trimesterOfMonth(month)).toBeNull();
  });

  test('months of four weeks: month 10 is reached before the due date', () => {
    const days = [at(0, 0), at(8, 0), at(8, 1), at(36, 1), due, at(40, 1)];
    expect(days.map((on) => pregnancyMonth(due, on))).toEqual([1, 2, 3, 10, 10, 11]);
  });
});

test('what happened is asked after the due date, and never once an end is known', () => {
  const open = { dueDate: due, knownFrom: null, end: null };
  expect([asksForOutcome(open, due), asksForOutcome(open, addDays(due, 1))]).toEqual([false, true]);
  expect(asksForOutcome({ ...open, end: { on: due, outcome: 'unknown' } }, addDays(due, 9))).toBe(false);
});
