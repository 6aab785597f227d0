import { expect, test } from 'vitest';
import { childC1, childC2, judge, motherA, motherB, motherC, someChild } from './made-up-village.fixture.ts';
import { targetCounts } from './target-counts.ts';

const Q = '2026-Q3';

test('targets of form 4: a household once, letters by form, PAUD in neither', () => {
  const paud = someChild({ id: 'D', list: 'paud', birthDate: '2023-01-10', household: 'h9' });
  const people = [
    motherA,
    motherB,
    motherC,
    childC1,
    childC2,
    { ...childC2, id: 'E', household: null, letters: [] },
    paud,
  ];
  const counts = targetCounts(
    people,
    people.map((person) => judge(person, Q)),
  );
  expect(counts).toEqual({
    households: 4,
    withoutHousehold: 1,
    mothers: { N: 2, KEK: 1, RISTI: 0, 'not-recorded': 0 },
    children: { N: 1, S: 0, GK: 1, GB: 0, 'not-recorded': 1 },
  });
});
