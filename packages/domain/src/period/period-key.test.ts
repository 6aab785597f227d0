import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMonth } from './month.ts';
import {
  FIRST_WINDOW_KEY,
  formatPeriodKey,
  keyBefore,
  kindOfKey,
  monthsOfKey,
  parsePeriodKey,
  windowsOf,
} from './period-key.ts';

describe('a period as it is stored', () => {
  it.each([
    ['2026-02', 2026 * 12 + 1],
    ['2026-Q1', 1_000_000 + 2026 * 4],
    ['2026-Q4', 1_000_000 + 2026 * 4 + 3],
    ['2026-S2', 2_000_000 + 2026 * 2 + 1],
    ['2026', 3_002_026],
  ])('%s is %i', (text, key) => {
    expect(parsePeriodKey(text)).toBe(key);
    expect(formatPeriodKey(key)).toBe(text);
  });

  it('knows the months of a window and the windows of a month', () => {
    expect(monthsOfKey(parsePeriodKey('2026-S2') as number).map(formatPeriodKey)).toEqual(
      ['07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`),
    );
    expect(windowsOf(parseMonth('2026-08') as number).map(formatPeriodKey)).toEqual(['2026-Q3', '2026-S2', '2026']);
    expect(formatPeriodKey(keyBefore(parsePeriodKey('2026-Q1') as number))).toBe('2025-Q4');
  });

  it.each(['2026-13', '2026-Q5', '2026-S3', '26', '2026-1', ''])('%s is none', (text) => {
    expect(parsePeriodKey(text)).toBeNull();
  });

  it.each([-1, 4_002_026, 1.5])('%d is no stored period', (key) => {
    expect(() => kindOfKey(key)).toThrow(RangeError);
  });

  it('every month lies in each of its windows, and windows stand apart from months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000 * 12, max: 2100 * 12 }), (month) => {
        for (const window of windowsOf(month)) {
          expect(window).toBeGreaterThanOrEqual(FIRST_WINDOW_KEY);
          expect(monthsOfKey(window)).toContain(month);
          expect(parsePeriodKey(formatPeriodKey(window))).toBe(window);
        }
      }),
    );
  });
});
