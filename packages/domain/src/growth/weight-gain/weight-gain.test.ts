import { describe, expect, test } from 'vitest';
import { parseMonth } from '../../period/month.ts';
import { KBM_KMS, type MinimumWeightGain } from '../../reference/minimum-weight-gain.ts';
import type { Sex } from '../child.ts';
import { isBelowRedLine } from './ribbon.ts';
import type { WeighedChild, Weighing } from './weighing.ts';
import { isTwiceNotGained, weightGain } from './weight-gain.ts';

const month = (text: string): number => parseMonth(text) ?? Number.NaN;
const child = (weighings: Weighing[], sex: Sex = 1): WeighedChild => ({ sex, birthDate: '2025-01-10', weighings });
const at = (date: string, kg: number, waz?: number): Weighing => (waz === undefined ? { date, kg } : { date, kg, waz });

describe('N, T, O and B', () => {
  test.each<[string, Weighing[], string | null | undefined]>([
    ['first weighing ever is B', [at('2025-06-10', 7)], 'B'],
    ['not weighed in the month before is O', [at('2025-04-10', 6), at('2025-06-10', 7)], 'O'],
    ['the gain reaches the minimum: N', [at('2025-05-10', 6.5), at('2025-06-10', 7)], 'N'],
    ['one gram short: T', [at('2025-05-10', 6.501), at('2025-06-10', 7)], 'T'],
    ['flat: T', [at('2025-05-10', 7), at('2025-06-10', 7)], 'T'],
    ['not weighed in the month: nothing', [at('2025-05-10', 7)], undefined],
    ['a weight of 0 was not weighed', [at('2025-05-10', 0), at('2025-06-10', 7)], 'B'],
    ['the latest weighing of a month counts', [at('2025-05-28', 6.4), at('2025-05-02', 6.9), at('2025-06-10', 7)], 'N'],
    ['last December is the month before January', [at('2025-12-30', 9), at('2026-01-10', 9.2)], 'N'],
  ])('%s', (_, weighings, status) => {
    const latest = weighings.at(-1)?.date.startsWith('2026') ? '2026-01' : '2025-06';
    expect(weightGain(child(weighings), month(latest))?.status).toBe(status);
  });

  test('before the first completed month there is no minimum and no judgement', () => {
    const baby: WeighedChild = {
      sex: 2,
      birthDate: '2025-05-28',
      weighings: [at('2025-05-30', 3), at('2025-06-20', 3.6)],
    };
    expect(weightGain(baby, month('2025-06'))).toEqual({ status: null, gainGrams: 600, minimumGrams: null });
  });

  // Growth card (KMS), grams a month, boys and girls.
  test.each([
    [1, 800, 800],
    [2, 900, 900],
    [3, 800, 800],
    [4, 600, 600],
    [5, 500, 500],
    [6, 400, 400],
    [7, 400, 300],
    [8, 300, 300],
    [10, 300, 300],
    [11, 300, 200],
    [12, 200, 200],
    [59, 200, 200],
  ])('at %i completed months the minimum is %i g for boys, %i g for girls', (age, boys, girls) => {
    const [year, rest] = [2025 + Math.floor(age / 12), (age % 12) + 1];
    const on = (m: number) => `${m === 0 ? year - 1 : year}-${String(m === 0 ? 12 : m).padStart(2, '0')}`;
    const weighings = [at(`${on(rest - 1)}-10`, 5), at(`${on(rest)}-10`, 6)];
    const minimum = (sex: Sex) => weightGain(child(weighings, sex), month(on(rest)))?.minimumGrams;
    expect([minimum(1), minimum(2)]).toEqual([boys, girls]);
  });
});

describe('the ribbon', () => {
  const gained = (before: number, now: number, gain: number, table: MinimumWeightGain = KBM_KMS) =>
    weightGain(child([at('2025-05-10', 7, before), at('2025-06-10', 7 + gain, now)]), month('2025-06'), table)?.status;

  test('a child that keeps or rises above its ribbon has gained, whatever the minimum', () => {
    expect(gained(-1.2, -1.9, 0.1)).toBe('N');
    expect(gained(-2.1, -1.9, 0.1)).toBe('N');
    expect(gained(3.4, 4.2, 0.1)).toBe('N');
  });
  test('one that falls into the next has not', () => {
    expect(gained(-1.9, -2.1, 0.1)).toBe('T');
    expect(gained(-3, -3.01, 0.1)).toBe('T');
  });
  test('flat is T even on the same ribbon', () => {
    expect(gained(-1.2, -1.9, 0)).toBe('T');
  });
  test('a table may say that only the minimum counts', () => {
    expect(gained(-1.2, -1.9, 0.1, { ...KBM_KMS, ribbonCounts: false })).toBe('T');
  });
});

test('2T is T in this month and in the one before', () => {
  const slow = child([at('2025-04-10', 6), at('2025-05-10', 6.1), at('2025-06-10', 6.2), at('2025-07-10', 6.9)]);
  expect(['2025-05', '2025-06', '2025-07'].map((each) => isTwiceNotGained(slow, month(each)))).toEqual([
    false,
    true,
    false,
  ]);
});

test('below the red line is a z of BB/U strictly below -3', () => {
  expect([-3.01, -3, null].map(isBelowRedLine)).toEqual([true, false, null]);
});
