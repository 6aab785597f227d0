import { expect, test } from 'vitest';
import { cellText, cellWords } from './cell.ts';
import { readDate } from './date-cell.ts';
import { KILOGRAMS, readScaled } from './decimal-cell.ts';
import { statedAgeDays } from './stated-age.ts';

test.each(['', ' ', '-', '--', '—', '\u00a0', 'NULL', 'n/a', '#N/A', 'nan', undefined])(
  'a cell of %j says nothing',
  (raw) => {
    expect(cellText(raw)).toBe('');
  },
);

test('a cell is taken without the spaces around it, words with single ones', () => {
  expect(cellText('\u00a0 12,8 ')).toBe('12,8');
  expect(cellWords('  TANJUNG \u00a0 IMAN ')).toBe('TANJUNG IMAN');
});

test.each([
  ['2026-02-21', '2026-02-21'],
  ['2026/2/21', '2026-02-21'],
  ['21/02/2026', '2026-02-21'],
  ['21-02-2026', '2026-02-21'],
  ['1.2.2026', '2026-02-01'],
  ['2026-02-21 00:00:00', '2026-02-21'],
  ['2026-02-21T00:00:00.000Z', '2026-02-21'],
  ['21/02/2026 08.15', '2026-02-21'],
  ['21 Februari 2026', '2026-02-21'],
  ['21-Agu-2026', '2026-08-21'],
  ['1 Mei 2026', '2026-05-01'],
  ['46074', '2026-02-21'],
  ['46074.5', '2026-02-21'],
  ['29/02/2024', '2024-02-29'],
])('%s is read as %s', (text, date) => {
  expect(readDate(text).date).toBe(date);
});

test.each([
  ['02/21/2026', 'month_first'],
  ['21/02/26', 'two_digit_year'],
  ['21-Feb-26', 'two_digit_year'],
  ['31/02/2026', 'impossible_date'],
  ['2026-13-01', 'impossible_date'],
  ['29/02/2025', 'impossible_date'],
  ['21 Fbr 2026', 'unreadable'],
  ['kemarin', 'unreadable'],
  ['4607', 'unreadable'],
  ['02/2026', 'unreadable'],
])('%s is refused: %s', (text, problem) => {
  expect(readDate(text)).toEqual({ date: null, problem });
});

test('of a date between slashes the other reading is kept beside, when there is one', () => {
  expect(readDate('03/04/2025')).toEqual({ date: '2025-04-03', monthFirst: '2025-03-04' });
  expect(readDate('21/02/2025')).toEqual({ date: '2025-02-21', monthFirst: null });
  expect(readDate('04/04/2025')).toEqual({ date: '2025-04-04', monthFirst: null });
  expect(readDate('2025-04-03')).toEqual({ date: '2025-04-03', monthFirst: null });
});

test.each([
  ['12.85', 12_850],
  ['12,85', 12_850],
  ['12', 12_000],
  ['7.0', 7_000],
  ['12.799999999999999', 12_800],
  ['12.8 kg', 12_800],
  ['12,8KG', 12_800],
  ['10945', 10_945_000],
])('%s kg is %i g, exactly', (text, grams) => {
  expect(readScaled(text, 3, KILOGRAMS)).toBe(grams);
});

test.each(['83..9', '10.7 it', '1.234,5', '-3', '+3', '12,', ',8', '12 8', '1e1', 'abc', '12.8 cm'])(
  '%s is not read as a weight',
  (text) => {
    expect(readScaled(text, 3, KILOGRAMS)).toBeNull();
  },
);

test('a stated age is read in days, about', () => {
  expect(statedAgeDays('2 Tahun - 10 Bulan - 7 Hari')).toBeCloseTo(2 * 365.25 + 10 * 30.4375 + 7);
  expect(statedAgeDays('0 Thn, 3 Bln, 1 Hr')).toBeCloseTo(92.3125);
  expect(statedAgeDays('34 bulan')).toBeNull();
});
