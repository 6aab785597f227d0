import { expect, it } from 'vitest';
import { groupsApart, refuseTargetNumbers } from './target-form.ts';

const said = (pregnant: number, underTwo: number, underFive: number) => ({ pregnant, underTwo, underFive });

it('offices lie far apart by more than a tenth and more than two people', () => {
  expect(groupsApart([said(20, 40, 100), said(20, 44, 100), null])).toEqual([]);
  expect(groupsApart([said(20, 40, 100), said(25, 46, 109), said(20, 40, 100)])).toEqual(['pregnant', 'underTwo']);
  expect(groupsApart([said(1, 1, 3), said(3, 3, 5)])).toEqual([]);
  expect(groupsApart([said(20, 40, 100), null, null])).toEqual([]);
});

it('children under two are among those under five', () => {
  expect(refuseTargetNumbers(said(1, 5, 4))).toBe('under-two-above');
  expect(refuseTargetNumbers(said(1, 4, 4))).toBeNull();
});
