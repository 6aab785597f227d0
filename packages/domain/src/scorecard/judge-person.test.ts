import { describe, expect, test } from 'vitest';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import { judgePerson } from './judge-person.ts';
import { cellOf, judge, marks, quarter, someChild } from './made-up-village.fixture.ts';
import type { ScoredChild } from './scored-person.ts';

const Q = '2026-Q3';

test.each([
  ['2026-04-01', '0-5'],
  ['2026-03-30', '6-9'],
  ['2025-11-30', '10-12'],
  ['2025-09-01', '10-12'],
  ['2025-08-30', '13-17'],
  ['2025-03-30', '18-23'],
  ['2024-09-30', '18-23'],
])('a child born on %s is judged as %s at the end of September 2026', (birthDate, stage) => {
  expect(judge(someChild({ birthDate }), Q).stage).toBe(stage);
});

describe('the day judged on', () => {
  test.each<[string, Partial<ScoredChild>, string, string | null]>([
    ['the last day of the quarter', { birthDate: '2025-07-15' }, '2026-09-30', null],
    ['the last day before 24 months', { birthDate: '2024-08-10' }, '2026-08-09', 'age'],
    [
      'the day of a move',
      { residence: { livedFrom: null, leftOn: '2026-07-20', diedOn: null } },
      '2026-07-20',
      'moved',
    ],
    ['the day of death', { residence: { livedFrom: null, leftOn: null, diedOn: '2026-09-02' } }, '2026-09-02', 'died'],
  ])('%s', (_, facts, judgedOn, leaves) => {
    const score = judge(someChild(facts), Q);
    expect([score.judgedOn, score.leaves]).toEqual([judgedOn, leaves]);
  });
  test('whoever is no target in the quarter has no row', () => {
    expect(judgePerson(someChild({ birthDate: '2024-07-01' }), quarter(Q), RULES)).toBeNull();
    expect(judgePerson(someChild({ birthDate: '2026-10-01' }), quarter(Q), RULES)).toBeNull();
  });
  test('records after the last day as a target do not count', () => {
    const moved = { livedFrom: null, leftOn: '2026-07-20', diedOn: null };
    const child = someChild({ residence: moved, records: marks(['water', '2026-08', 'v']) });
    expect(cellOf(judge(child, Q), 'water').verdict).toBe('T');
  });
  test('a month or a year is not judged', () => {
    expect(() => judgePerson(someChild({}), { kind: 'month', first: 24_300, last: 24_300 }, RULES)).toThrow(RangeError);
  });
});
