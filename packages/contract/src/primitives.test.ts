import { expect, it } from 'vitest';
import { civilDate, month, words } from './primitives.ts';

it.each([
  ['2026-02', true],
  ['1999-12', true],
  ['0000-01', false],
  ['2026-13', false],
  ['2026-2', false],
])('the month %s: %s', (text, accepted) => {
  expect(month.safeParse(text).success).toBe(accepted);
});

it.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-04-31', false],
  ['0001-01-01', false],
  ['1899-12-31', false],
  ['9999-12-31', false],
])('the day %s: %s', (text, accepted) => {
  expect(civilDate.safeParse(text).success).toBe(accepted);
});

it.each([
  ["Siti Nur'aini, S.Gz.", true],
  ['  Ketut  ', true],
  ['Ny. \u00d6lander', true],
  ['<b>Budi</b>', true],
  ['K', false],
  ['Budi\u0000', false],
  ['Budi\nAdmin', false],
  ['\u202eiduB', false],
  ['B'.repeat(21), false],
])('the words %j: %s', (text, accepted) => {
  expect(words(2, 20).safeParse(text).success).toBe(accepted);
});
