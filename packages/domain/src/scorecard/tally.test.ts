import { expect, test } from 'vitest';
import { convergenceOf, EMPTY_TALLY } from './tally.ts';

test('nothing due is no data, not 0 %', () => {
  expect(convergenceOf(EMPTY_TALLY)).toBeNull();
});
