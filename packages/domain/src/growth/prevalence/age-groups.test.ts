import { expect, test } from 'vitest';
import { AGE_GROUPS, ageGroupOf } from './age-groups.ts';

test.each(AGE_GROUPS)('$name holds its lower limit and not its upper one', ({ name, from, below }) => {
  expect(AGE_GROUPS[ageGroupOf(from)]!.name).toBe(name);
  expect(AGE_GROUPS[ageGroupOf(below - 1e-9)]!.name).toBe(name);
  expect(AGE_GROUPS[ageGroupOf(below)]?.name).not.toBe(name);
});

test.each([-0.1, 60, 61, Number.NaN])('%d months are in no group', (months) => {
  expect(ageGroupOf(months)).toBe(-1);
});
