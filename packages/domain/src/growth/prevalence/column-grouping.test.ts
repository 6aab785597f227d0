import { expect, test } from 'vitest';
import { columnGrouping } from './column-grouping.ts';

const codes = Int32Array.of(0, 1, -1, 2);

test('wealth quintiles are named from 1 to 5 or Q1 to Q5, anything else is none', () => {
  const grouping = columnGrouping('wealthq', { names: ['5', 'Q1', '6'], codes });
  expect([...grouping.codes]).toEqual([4, 0, -1, -1]);
  expect(grouping.names).toEqual(['Q1: Poorest', 'Q2', 'Q3', 'Q4', 'Q5: Richest']);
});

test.each([
  ['typeres', 'Area'],
  ['gregion', 'Geographical region'],
  ['mothered', 'Maternal education'],
  ['othergr', 'Other grouping'],
  ['puskesmas', 'Puskesmas'],
  ['sub_district', 'Sub district'],
])('the column %s is titled %s', (column, title) => {
  expect(columnGrouping(column, { names: ['a', 'b', 'c'], codes }).title).toBe(title);
});
