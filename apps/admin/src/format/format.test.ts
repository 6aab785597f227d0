import { expect, test } from 'vitest';
import { datesOf } from './dates.ts';
import { numbersOf } from './numbers.ts';
import { dayIn } from './today.ts';

const id = { dates: datesOf('id'), numbers: numbersOf('id') };
const en = { dates: datesOf('en'), numbers: numbersOf('en') };
const NOON_UTC = Date.UTC(2026, 10, 22, 12, 5);

test('numbers are written with a point for thousands and a comma for decimals in Indonesian', () => {
  expect(id.numbers.whole(1234567)).toBe('1.234.567');
  expect(id.numbers.percent(31.512)).toBe('31,5%');
  expect(id.numbers.percent(0)).toBe('0,0%');
  expect(id.numbers.decimal(12.84)).toBe('12,8');
  expect(id.numbers.score(-2.4)).toBe('−2,40');
  expect(id.numbers.change(-2.13)).toBe('−2,1');
  expect(id.numbers.change(0.4)).toBe('+0,4');
  expect(en.numbers.percent(31.512)).toBe('31.5%');
});

test('civil dates and months do not move with a zone', () => {
  expect(id.dates.day('2026-02-21')).toBe('21 Februari 2026');
  expect(id.dates.month('2026-02')).toBe('Februari 2026');
  expect(['2026-Q1', '2026-S2', '2026'].map(id.dates.month)).toEqual([
    'Triwulan I 2026',
    'Semester II 2026',
    'Tahun 2026',
  ]);
  expect(['2026-Q4', '2026-S2', '2026'].map(en.dates.shortMonth)).toEqual(['Q4 2026', 'H2 2026', '2026']);
  expect(en.dates.day('2026-01-01')).toBe('1 January 2026');
});

test.each([
  ['Asia/Jakarta', '22 November 2026 pukul 19.05 WIB'],
  ['Asia/Makassar', '22 November 2026 pukul 20.05 WITA'],
  ['Asia/Jayapura', '22 November 2026 pukul 21.05 WIT'],
])('an instant in %s is %s', (zone, words) => {
  expect(id.dates.instant(NOON_UTC, zone)).toBe(words);
});

test.each([
  [10_000, '10 detik yang lalu'],
  [65_000, '1 menit yang lalu'],
  [3 * 3_600_000, '3 jam yang lalu'],
  [26 * 3_600_000, 'kemarin'],
])('%d milliseconds ago is %s', (past, words) => {
  expect(id.dates.ago(NOON_UTC - past, NOON_UTC)).toBe(words);
});

test('the day of an instant is the day of the region', () => {
  expect(dayIn(Date.UTC(2026, 1, 21, 16, 30), 'Asia/Jakarta')).toBe('2026-02-21');
  expect(dayIn(Date.UTC(2026, 1, 21, 16, 30), 'Asia/Jayapura')).toBe('2026-02-22');
});
