import { expect, test } from 'vitest';
import { SERVICE_NAMES, SERVICE_PACKAGES } from '../reference/service-packages.ts';
import { markSign, parseMark } from './month-mark.ts';
import { SERVICE_CODES } from './service-code.ts';
import { markOfMonth, recordsByService } from './service-record.ts';

test.each([
  ['v', 'received'],
  [' V ', 'received'],
  ['x', 'not-received'],
  ['-', 'not-due'],
  ['', 'not-recorded'],
  ['ya', null],
  ['0', null],
])('a cell %j is %s', (text, mark) => {
  expect(parseMark(text)).toBe(mark);
});

test('the four marks keep apart when written and read again', () => {
  const marks = ['received', 'not-received', 'not-due', 'not-recorded'] as const;
  expect(new Set(marks.map(markSign)).size).toBe(4);
  expect(marks.map((mark) => parseMark(markSign(mark)))).toEqual(marks);
});

test('of two records for one month the one that says more is kept, in any order', () => {
  const records = [
    { month: 1, service: 'water', mark: 'not-received' },
    { month: 1, service: 'water', mark: 'received', times: 2 },
    { month: 1, service: 'water', mark: 'received' },
  ] as const;
  const kept = { month: 1, mark: 'received', times: 2 };
  expect(markOfMonth(recordsByService(records), ['water'], 1)).toEqual(kept);
  expect(markOfMonth(recordsByService([...records].reverse()), ['water'], 1)).toEqual(kept);
});

test.each([
  ['v', 'x', 'received'],
  ['x', 'v', 'received'],
  ['x', '', 'not-received'],
  ['', 'x', 'not-received'],
  ['-', 'x', 'not-due'],
  ['', '', 'not-recorded'],
])('counselling of mother %j and father %j: %s', (mother, father, mark) => {
  const records = recordsByService([
    { month: 1, service: 'counselling', mark: parseMark(mother) ?? 'not-recorded' },
    { month: 1, service: 'counselling-father', mark: parseMark(father) ?? 'not-recorded' },
  ]);
  expect(markOfMonth(records, ['counselling', 'counselling-father'], 1).mark).toBe(mark);
});

test('every service has a name and lies in exactly one package', () => {
  const packed = Object.values(SERVICE_PACKAGES.packages).flatMap(({ services }) => services);
  expect([...packed].sort()).toEqual([...SERVICE_CODES].sort());
  for (const code of SERVICE_CODES) expect(SERVICE_NAMES[code].id).not.toBe('');
});
