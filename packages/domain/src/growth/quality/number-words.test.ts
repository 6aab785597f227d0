import { expect, test } from 'vitest';
import { probability, sentence } from './number-words.ts';

test.each([
  [4976.5, 1, '4.976,5', '4,976.5'],
  [0, 1, '0,0', '0.0'],
  [-0.04, 1, '0,0', '0.0'],
  [-1234567, 0, '−1.234.567', '−1,234,567'],
  [999, 0, '999', '999'],
])('%d is written as its language does', (value, decimals, id, en) => {
  const words = (number: (value: number, decimals?: number) => string) => number(value, decimals);
  expect(sentence({ id: words, en: words })).toEqual({ id, en });
});

test('a tiny probability is only said to be smaller', () => {
  expect(sentence({ id: (n) => probability(1e-9, n), en: (n) => probability(0.32, n) })).toEqual({
    id: 'p < 0,001',
    en: 'p = 0.320',
  });
});
