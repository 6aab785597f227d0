import { expect, it } from 'vitest';
import { nextStepOfPregnancy, type PregnancyNow } from './next-step-of-pregnancy.ts';

const now: PregnancyNow = {
  today: '2026-02-20',
  dueDate: '2026-07-20',
  asks: false,
  letter: 'N',
  hbGdl: 11.8,
  armCm: 25,
  antenatalOverdue: false,
  seenThisMonth: true,
};

it.each([
  [{}, 'go-on'],
  [{ dueDate: '2026-03-22' }, 'plan-birth'],
  [{ dueDate: '2026-03-23' }, 'go-on'],
  [{ armCm: null }, 'measure'],
  [{ hbGdl: null, dueDate: '2026-03-01' }, 'measure'],
  [{ antenatalOverdue: true, armCm: null }, 'antenatal'],
  [{ letter: 'KEK', seenThisMonth: false, antenatalOverdue: true }, 'refer'],
  [{ letter: 'RISTI' }, 'go-on'],
  [{ hbGdl: 6.9, letter: 'RISTI', seenThisMonth: false }, 'refer-today'],
  [{ hbGdl: 7, seenThisMonth: false }, 'go-on'],
  [{ asks: true, hbGdl: 6 }, 'tell-end'],
] as const)('the most urgent first: %o → %s', (changes, step) => {
  expect(nextStepOfPregnancy({ ...now, ...changes })).toBe(step);
});
