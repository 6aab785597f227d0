import { expect, test } from 'vitest';
import { ageDaysOn, wholeDays } from './age.ts';

test.each([
  [730.5, 731],
  [730.49999, 730],
  [0, 0],
  [1826.249, 1826],
])('%f days are %i whole days', (exact, whole) => {
  expect(wholeDays(exact)).toBe(whole);
});

test.each([
  ['2024-02-29', '2026-02-28', 730],
  ['2024-02-29', '2026-03-01', 731],
  ['2024-03', '2024-03-20', 5],
  ['2024-03-20', '2024-03-20', 0],
  ['2024-03-21', '2024-03-20', null],
  ['2023-02-29', '2024-03-20', null],
  ['2024', '2024-03-20', null],
  ['2024-03-01', '2024-03', null],
  ['', '', null],
])('born %s, seen %s: %s days', (birth, visit, days) => {
  expect(ageDaysOn(birth, visit)).toBe(days);
});
