import { expect, test } from 'vitest';
import { addMonths, firstDayOf, formatMonth, lastDayOf, monthOf, parseMonth } from './month.ts';
import { formatPeriod, parsePeriod, periodContaining } from './period.ts';

const february = 2026 * 12 + 1;

test('a month is stored as year × 12 + month − 1', () => {
  expect(monthOf('2026-02-21')).toBe(february);
  expect(() => monthOf('2026-02-30')).toThrow(RangeError);
  expect(parseMonth('2026-02')).toBe(february);
  expect(formatMonth(february)).toBe('2026-02');
  expect(formatMonth(addMonths(february, -2))).toBe('2025-12');
});

test.each(['2026-13', '2026-00', '2026-2', '26-02', '2026'])('%s is no month', (text) => {
  expect(parseMonth(text)).toBeNull();
});

test('a month runs from its first to its last day, leap years included', () => {
  expect([firstDayOf(february), lastDayOf(february)]).toEqual(['2026-02-01', '2026-02-28']);
  expect(lastDayOf(2024 * 12 + 1)).toBe('2024-02-29');
});

test.each([
  ['2026-02', 'month', '2026-02', '2026-02'],
  ['2026-Q1', 'quarter', '2026-01', '2026-03'],
  ['2026-Q4', 'quarter', '2026-10', '2026-12'],
  ['2026-S1', 'semester', '2026-01', '2026-06'],
  ['2026-S2', 'semester', '2026-07', '2026-12'],
  ['2026', 'year', '2026-01', '2026-12'],
])('%s is the %s from %s to %s, and is written so again', (text, kind, first, last) => {
  const period = parsePeriod(text);
  if (period === null) throw new Error('not read');
  expect([period.kind, formatMonth(period.first), formatMonth(period.last)]).toEqual([kind, first, last]);
  expect(formatPeriod(period)).toBe(text);
});

test.each(['2026-Q5', '2026-S3', '2026-Q0', '2026-13', '2026-q1', '2026 Q1', '0026'])('%s is no period', (text) => {
  expect(parsePeriod(text)).toBeNull();
});

test('a month lies in one quarter, semester and year', () => {
  expect(formatPeriod(periodContaining('quarter', february + 2))).toBe('2026-Q2');
  expect(formatPeriod(periodContaining('semester', february + 5))).toBe('2026-S2');
  expect(formatPeriod(periodContaining('year', february))).toBe('2026');
});
