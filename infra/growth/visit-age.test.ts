import { expect, test } from 'vitest';
import { isBirthDate, isFullDate, isoDate } from './visit-age.ts';

test.each([
  ['2024-03-05', '2024-03-05'],
  ['5/3/2024', '2024-03-05'],
  ['05-03-2024', '2024-03-05'],
  ['5.3.2024', '2024-03-05'],
  ['2024-03', '2024-03'],
  ['March', 'March'],
])('%s is read as %s: the day comes first, as Indonesia writes it', (text, iso) => {
  expect(isoDate(text)).toBe(iso);
});

test('a day may be unknown for the birth and not for the visit', () => {
  expect(isBirthDate('2024-03')).toBe(true);
  expect(isFullDate('2024-03')).toBe(false);
  expect(isFullDate('2024-02-29')).toBe(true);
  expect(isFullDate('2023-02-29')).toBe(false);
});
