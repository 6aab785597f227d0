import { expect, it } from 'vitest';
import { isPracticeDistrict, practiceDistrict } from './practice-district.ts';

it('gives a province a made-up district of two sub-districts with three villages each, under a number nobody has', () => {
  const regions = practiceDistrict('17');
  expect(regions.map((region) => region.code.length)).toEqual([5, 8, 13, 13, 13, 8, 13, 13, 13]);
  expect(regions.every((region) => region.code.startsWith('17.00') && region.name.includes('Latihan'))).toBe(true);
  expect(regions.slice(1).every(({ parent }) => regions.some(({ code }) => code === parent))).toBe(true);
});

it.each([
  ['17.00', true],
  ['17.00.01.2001', true],
  ['17.04', false],
  ['17.04.00.2001', false],
])('%s is of a practice district: %s', (code, expected) => {
  expect(isPracticeDistrict(code)).toBe(expected);
});
