import { expect, test } from 'vitest';
import { addMonths, parseMonth } from '../period/month.ts';
import { nextPosyanduDay, posyanduDayIn } from './posyandu-day.ts';

const APRIL = parseMonth('2026-04')!;

test.each([
  ['each 12th', { week: null, day: 12 }, '2026-04-12'],
  ['the 31st, in a month of thirty days', { week: null, day: 31 }, '2026-04-30'],
  ['the first Wednesday, the month begins on one', { week: 1, day: 3 }, '2026-04-01'],
  ['the second Tuesday', { week: 2, day: 2 }, '2026-04-14'],
  ['the last Thursday, the month ends on one', { week: 5, day: 4 }, '2026-04-30'],
  ['the last Friday', { week: 5, day: 5 }, '2026-04-24'],
])('%s', (_name, rule, day) => {
  expect(posyanduDayIn(rule, APRIL)).toBe(day);
});

test('the next day is today, or lies in the next month', () => {
  const rule = { week: null, day: 12 };
  expect(nextPosyanduDay(rule, '2026-04-12')).toBe('2026-04-12');
  expect(nextPosyanduDay(rule, '2026-04-13')).toBe('2026-05-12');
  expect(posyanduDayIn(rule, addMonths(APRIL, 9))).toBe('2027-01-12');
});
