import { expect, it } from 'vitest';
import { monthOf } from '../period/month.ts';
import { monthsMissing, refuseDelivery, refusePledge } from './foster.ts';

const [march, august] = [monthOf('2026-03-01'), monthOf('2026-08-01')];
const span = { from: march, to: august };

it('a pledge ends after it begins and is made anew after two years', () => {
  expect(refusePledge(span)).toBeNull();
  expect(refusePledge({ from: august, to: march })).toBe('to-before-from');
  expect(refusePledge({ from: march, to: march + 23 })).toBeNull();
  expect(refusePledge({ from: march, to: march + 24 })).toBe('too-long');
});

it.each([
  ['2026-03', '2026-03-09', null],
  ['2026-04', '2026-03-30', null],
  ['2026-02', '2026-03-09', 'not-promised'],
  ['2026-09', '2026-05-09', 'not-promised'],
  ['2026-03', '2026-06-01', 'not-yet'],
  ['2026-03', '2026-02-27', 'too-early'],
] as const)('for %s on %s: %s', (month, on, expected) => {
  const delivery = { month: monthOf(`${month}-01`), on, onMonth: monthOf(on), today: '2026-05-31' };
  expect(refuseDelivery(span, delivery)).toBe(expected);
});

it('what is missing are promised months that are over, up to its end', () => {
  const asked = { delivered: [march + 1], now: march + 3, endedIn: null };
  expect(monthsMissing(span, asked)).toEqual([march, march + 2]);
  expect(monthsMissing(span, { ...asked, now: march })).toEqual([]);
  expect(monthsMissing(span, { ...asked, now: august + 9 })).toEqual([march, march + 2, march + 3, march + 4, august]);
  expect(monthsMissing(span, { ...asked, now: august + 9, endedIn: march + 2 })).toEqual([march]);
});
