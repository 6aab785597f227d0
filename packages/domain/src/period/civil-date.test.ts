import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate, civilParts, dateOfDay, dayNumber, daysInMonth } from './civil-date.ts';

test.each([
  [2026, 2, 28],
  [2024, 2, 29],
  [2000, 2, 29],
  [1900, 2, 28],
  [2026, 4, 30],
  [2026, 12, 31],
])('month %i-%i has %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-4-3',
  '26-04-03',
  '03/04/2026',
  '',
  '2026-04-03T00:00',
])('%s is no civil date', (text) => {
  expect(civilParts(text)).toBeNull();
  expect(dayNumber(text)).toBeNull();
});

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-03-01', 11_017],
  ['2026-02-21', 20_505],
])('%s is day %i, as the Unix calendar counts it', (date, day) => {
  expect(dayNumber(date)).toBe(day);
  expect(dateOfDay(day)).toBe(date);
});

test('days and dates are each other’s inverse over all years, and each day follows the one before', () => {
  fc.assert(
    fc.property(fc.integer({ min: -354_000, max: 2_900_000 }), (day) => {
      const date = dateOfDay(day);
      if (date === null) throw new Error('outside the calendar');
      expect(dayNumber(date)).toBe(day);
      expect(new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(date);
    }),
    { seed: 20260211, numRuns: 500 },
  );
});

test('a day that the calendar lacks is not made', () => {
  expect(civilDate(2025, 2, 29)).toBeNull();
  expect(civilDate(2025, 2, 28)).toBe('2025-02-28');
  expect(civilDate(25, 2, 28)).toBeNull();
});
