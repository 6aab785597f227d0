import { expect, test } from 'vitest';
import { jointCoverage } from './joint-coverage.ts';
import { childC1, childC2, judge, motherA, motherB, motherC, someChild, without } from './made-up-village.fixture.ts';

const Q = '2026-Q3';

test('joint coverage: C alone has everything; latrines, insurance and counselling lie apart', () => {
  const scores = [motherA, motherB, motherC, childC1, childC2].map((person) => judge(person, Q));
  expect(jointCoverage(scores)).toEqual({ people: 5, complete: 1, undecided: 0, lift: [] });
  const nearly = judge(without(motherC, 'latrine'), Q);
  expect(jointCoverage([nearly]).lift).toEqual([{ service: 'latrine', people: 1 }]);
  expect(jointCoverage([judge(someChild({}), Q)])).toEqual({ people: 0, complete: 0, undecided: 1, lift: [] });
});
