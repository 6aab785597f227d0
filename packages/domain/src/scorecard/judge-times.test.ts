import { describe, expect, test } from 'vitest';
import { cellOf, judge, marks, month, someChild } from './made-up-village.fixture.ts';
import type { ScoredChild } from './scored-person.ts';

const Q = '2026-Q3';

describe('cumulative counts', () => {
  const born = '2025-07-15';
  const weighed = (facts: Partial<ScoredChild>) =>
    cellOf(judge(someChild({ birthDate: born, ...facts }), Q), 'weighing');
  const signs = (count: number) => Array.from({ length: count }, () => 'v');

  test.each<[string, Partial<ScoredChild>, string, number]>([
    ['8 months of 15: Y', { records: marks(['weighing', '2025-07', ...signs(8)]) }, 'Y', 8],
    ['7 months: T', { records: marks(['weighing', '2025-07', ...signs(7)]) }, 'T', 7],
    ['twice in a month is one month', { records: marks(['weighing', '2026-07', '4', '4']) }, 'T', 2],
    ['observed for 3 months, 8 needed: not to be judged', { observedFrom: month('2026-07') }, 'BD', 0],
    ['observed for 8 months: judged', { observedFrom: month('2026-02') }, 'T', 0],
    [
      'the opening balance counts up to its month',
      {
        observedFrom: month('2026-07'),
        openings: [{ service: 'weighing', count: 6, on: '2026-07-31' }],
        records: marks(['weighing', '2026-07', 'v', 'v', 'v']),
      },
      'Y',
      8,
    ],
    [
      'with an opening balance it is judged',
      { observedFrom: month('2026-07'), openings: [{ service: 'weighing', count: 2, on: '2026-06-30' }] },
      'T',
      2,
    ],
    [
      'the latest opening balance counts, in any order',
      {
        observedFrom: month('2026-07'),
        openings: [
          { service: 'weighing', count: 8, on: '2026-06-30' },
          { service: 'weighing', count: 2, on: '2026-01-31' },
        ],
      },
      'Y',
      8,
    ],
    [
      'one after the day judged on does not',
      { openings: [{ service: 'weighing', count: 9, on: '2026-10-01' }] },
      'T',
      0,
    ],
  ])('weighing: %s', (_, facts, verdict, counted) => {
    const cell = weighed(facts);
    expect([cell.verdict, cell.counted]).toEqual([verdict, counted]);
  });

  test('five classes since January cannot be asked for in March: neither Y nor T', () => {
    const child = someChild({ records: marks(['parenting-class', '2025-10', ...signs(6)]) });
    expect(cellOf(judge(child, '2026-Q1'), 'parenting-class')).toMatchObject({ verdict: 'BD', counted: 3 });
    const { tally } = judge(child, '2026-Q1');
    expect(tally.met + tally.missed + tally.notDue + tally.notJudged).toBe(10);
  });

  test('classes of last year do not count in this', () => {
    const child = someChild({ records: marks(['parenting-class', '2025-08', ...signs(5)]) });
    expect(cellOf(judge(child, '2026-Q2'), 'parenting-class')).toMatchObject({ verdict: 'T', counted: 0 });
  });
});
