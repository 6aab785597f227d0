import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completedMonths, dateOfDay } from './civil-date.ts';
import { addDays, monthlyBirthday } from './shift-date.ts';

test.each([
  ['2026-03-25', 42, '2026-05-06'],
  ['2024-02-28', 2, '2024-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (date, days, shifted) => {
  expect(addDays(date, days)).toBe(shifted);
});

test('a day outside the calendar is refused', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
});

test('the monthly birthday is the first day with so many completed months', () => {
  const born = fc.integer({ min: 10_000, max: 22_000 }).map((day) => dateOfDay(day) ?? '');
  fc.assert(
    fc.property(born, fc.integer({ min: 0, max: 84 }), (birthDate, months) => {
      const day = monthlyBirthday(birthDate, months);
      expect(completedMonths(birthDate, day)).toBe(months);
      expect(completedMonths(birthDate, addDays(day, -1))).toBe(months - 1);
    }),
    { seed: 20260301, numRuns: 500 },
  );
});
