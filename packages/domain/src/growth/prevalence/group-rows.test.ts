import { expect, test } from 'vitest';
import { groupRows } from './group-rows.ts';

const rows = Int32Array.of(0, 1, 2, 3, 4);
const grouping = (names: string[], codes: number[]) =>
  ({ title: 'T', names, codes: Int32Array.from(codes), order: 'found' }) as const;

test('groups of a text column come by first appearance, or sorted', () => {
  const found = grouping(['a', 'c', 'b'], [1, 2, 0, 1, -1]);
  expect(groupRows(rows, found, false).map(({ name }) => name)).toEqual(['c', 'b', 'a']);
  expect(groupRows(rows, found, true).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('numbers are sorted as numbers', () => {
  const found = grouping(['10', '9', '2'], [0, 1, 2, -1, -1]);
  expect(groupRows(rows, found, true).map(({ name }) => name)).toEqual(['2', '9', '10']);
});

test('groups nobody is in are left out, unless the order is given', () => {
  const found = grouping(['a', 'b'], [0, 0, 0, 0, 0]);
  expect(groupRows(rows, found, true)).toHaveLength(1);
  expect(groupRows(rows, { ...found, order: 'given' }, true)).toHaveLength(2);
});

test('a grouping nobody has a value of has no group at all', () => {
  const found = grouping(['a', 'b'], [-1, -1, -1, -1, -1]);
  expect(groupRows(rows, { ...found, order: 'given' }, true)).toEqual([]);
});
