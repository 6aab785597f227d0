import { expect, test } from 'vitest';
import { normaliseParents, parentsLikeness, sameMother } from './parents.ts';
import { isPlaceholderName, nameLikeness, normalisePersonName } from './person-name.ts';

test.each([
  ['  NUR   AINI ', 'nur aini'],
  ["NUR'AINI", 'nuraini'],
  ['M.RIZKI', 'm rizki'],
  ['ZAHRA-PUTRI', 'zahra putri'],
  ['André', 'andre'],
  ['', ''],
])('%s is compared as "%s"', (raw, normal) => {
  expect(normalisePersonName(raw)).toBe(normal);
});

test.each([
  ['fajar rahayu', 'fajar rahayu', 'same'],
  ['nuraini', 'nur aini', 'same'],
  ['fajar rahayu', 'fajar raayu', 'like'],
  ['ahmad santoso', 'amad santoso', 'like'],
  ['rizki', 'rizky', 'like'],
  ['aisyah putri', 'aisyah', 'like'],
  ['putri aisyah', 'aisyah putri', 'like'],
  ['m rizki', 'muhammad rizki', 'like'],
  ['moch rizki', 'mohammad rizki', 'like'],
  ['siti n', 'siti nurhaliza', 'like'],
  ['by ny siti', 'rafa firdaus', 'like'],
  ['by ny siti', 'by ny siti 2', 'like'],
  ['nur pratama', 'nur permata', 'first'],
  ['rafa firdaus', 'rafi wijaya', 'first'],
  ['by ny siti 1', 'by ny siti 2', 'other'],
  ['rahma i', 'rahma ii', 'other'],
  ['hasan basri', 'husin basri', 'other'],
  ['elvira kurnia', 'yusuf kurnia', 'other'],
  ['al', 'el', 'other'],
])('%s and %s are %s', (a, b, likeness) => {
  expect(nameLikeness(a, b)).toBe(likeness);
  expect(nameLikeness(b, a)).toBe(likeness);
});

test.each([
  ['by ny siti', true],
  ['bayi ibu rina 2', true],
  ['anak ny eka', true],
  ['belum ada nama', true],
  ['byan pratama', false],
  ['anak agung putra', false],
])('%s stands in for a name: %s', (name, expected) => {
  expect(isPlaceholderName(name)).toBe(expected);
});

test.each([
  ['ANDI / LISDA', 'andi/lisda'],
  ['ANDI/LISDA', 'andi/lisda'],
  ['LISDA', '/lisda'],
  ['Alm. Andi / Ny. Lisda', 'andi/lisda'],
  [' / ', ''],
  ['-', ''],
])('the parents %s are compared as "%s"', (raw, normal) => {
  expect(normaliseParents(raw)).toBe(normal);
});

test.each([
  ['andi/lisda', 'andi/lisda', 'same'],
  ['andi/lisda', 'andi/lisdaa', 'like'],
  ['andi/lisda', '/lisda', 'like'],
  ['andi/lisda', 'lisda/andi', 'like'],
  ['andi/lisda', '/andi', 'like'],
  ['andi/lisda', '', 'unknown'],
  ['', '', 'both_unknown'],
  ['andi/lisda', 'rozi/lisda', 'other'],
  ['andi/lisda', 'andi/rina', 'other'],
])('%s and %s are %s', (a, b, likeness) => {
  expect(parentsLikeness(a, b)).toBe(likeness);
  expect(parentsLikeness(b, a)).toBe(likeness);
});

test('the mother may be the same though the father is not', () => {
  expect(sameMother('andi/lisda', 'rozi/lisda')).toBe(true);
  expect(sameMother('andi/lisda', 'andi/rina')).toBe(false);
  expect(sameMother('', '')).toBe(false);
});
