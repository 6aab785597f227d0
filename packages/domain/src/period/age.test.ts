import { expect, test } from 'vitest';
import { calendarAge } from './age.ts';
import { ageInDays, completedMonths } from './civil-date.ts';

test.each([
  ['2023-04-14', '2026-02-21', 2, 10, 7],
  ['2025-02-06', '2026-02-17', 1, 0, 11],
  ['2024-02-07', '2026-02-06', 1, 11, 30],
  ['2024-09-09', '2026-02-08', 1, 4, 30],
  ['2021-05-24', '2026-02-23', 4, 8, 30],
  ['2026-02-28', '2026-02-28', 0, 0, 0],
  ['2024-02-29', '2025-02-28', 0, 11, 30],
])('born %s, on %s: %i years %i months %i days, as the export writes it', (born, on, years, months, days) => {
  expect(calendarAge(born, on)).toEqual({ years, months, days });
});

test.each([
  ['2021-02-21', '2026-02-20', 59],
  ['2021-02-21', '2026-02-21', 60],
  ['2026-01-31', '2026-02-28', 0],
  ['2026-01-31', '2026-03-01', 1],
  ['2026-02-10', '2026-02-01', -1],
])('born %s, on %s: %i completed months', (born, on, months) => {
  expect(completedMonths(born, on)).toBe(months);
});

test.each(['2026-02-01', '2026-02-30', '01/03/2026'])('a child born on 2026-02-02 has no calendar age on %s', (on) => {
  expect(calendarAge('2026-02-02', on)).toBeNull();
});

test.each([
  ['2024-02-28', '2024-03-01', 2],
  ['2023-02-28', '2023-03-01', 1],
  ['2026-03-01', '2026-02-01', -28],
])('from %s to %s are %i days', (from, to, days) => {
  expect(ageInDays(from, to)).toBe(days);
});

test('an age from what is no date is refused', () => {
  expect(() => ageInDays('2026-02-30', '2026-03-01')).toThrow(RangeError);
  expect(() => completedMonths('2026-02-01', '')).toThrow(RangeError);
});
