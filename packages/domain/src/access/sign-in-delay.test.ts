import { expect, it } from 'vitest';
import { type DelayKind, delayAfter, delaysAfter } from './sign-in-delay.ts';

const HOUR = 3_600_000;

it.each([
  ['person', 1, 0],
  ['person', 3, 0],
  ['person', 4, 2_000],
  ['person', 8, 32_000],
  ['person', 12, 900_000],
  ['person', 500, 900_000],
  ['account', 20, 0],
  ['account', 500, 30_000],
  ['address', 60, 0],
  ['address', 500, 300_000],
] as const)('%s waits after try %i: %i ms', (kind, tries, wait) => {
  expect(delayAfter(kind, tries)).toBe(wait);
});

it('never gets shorter with more tries', () => {
  for (const delays of Object.values(delaysAfter)) expect([...delays].sort((a, b) => a - b)).toEqual([...delays]);
});

it.each([
  ['person', 20],
  ['address', 100],
] as const)('leaves one %s at most %i tries in the first hour', (kind: DelayKind, atMost) => {
  let at = 0;
  let tries = 0;
  while (at < HOUR) at += delayAfter(kind, ++tries);
  expect(tries).toBeLessThanOrEqual(atMost);
});
