import { expect, test } from 'vitest';
import { todayOf } from './today.ts';

test('the day of a region is that of its own zone: a new month begins in Papua two hours before it does in Jakarta', () => {
  const deps = { now: () => Date.parse('2026-01-31T15:30:00Z') };
  expect(todayOf(deps, '91.01')).toBe('2026-02-01');
  expect(todayOf(deps, '53.04.01.2001')).toBe('2026-01-31');
  expect(todayOf({ now: () => Date.parse('2026-01-31T16:30:00Z') }, '53.04')).toBe('2026-02-01');
  expect(todayOf({ now: () => Date.parse('2026-01-31T16:30:00Z') }, '17.04')).toBe('2026-01-31');
});
