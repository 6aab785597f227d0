import { expect, it } from 'vitest';
import { monthsBegun } from './months-begun.ts';

it.each([
  [2025, '2026-03-01', 12],
  [2026, '2026-01-01', 1],
  [2026, '2026-12-31', 12],
  [2027, '2026-12-31', 0],
])('of %i on %s: %i', (year, today, months) => {
  expect(monthsBegun(year, today)).toBe(months);
});
