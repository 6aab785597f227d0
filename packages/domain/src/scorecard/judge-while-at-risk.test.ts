import { describe, expect, test } from 'vitest';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import { cellOf, dueWhen, judge, marks, month, someChild, someMother } from './made-up-village.fixture.ts';
import type { ScoredChild } from './scored-person.ts';
import { withVariants } from './with-variants.ts';

const Q = '2026-Q3';

describe('home visits', () => {
  const visits = (facts: Partial<ScoredChild>, rules = RULES) =>
    cellOf(judge(someChild(facts), Q, rules), 'home-visit');
  const gk = (text: string) => ({ month: month(text), letter: 'GK' as const });
  const n = (text: string) => ({ month: month(text), letter: 'N' as const });

  test.each<[string, Partial<ScoredChild>, string, number]>([
    [
      'one in each month at risk',
      { letters: [gk('2026-07')], records: marks(['home-visit', '2026-07', 'v', 'v', 'v']) },
      'Y',
      3,
    ],
    ['a month missed', { letters: [gk('2026-07')], records: marks(['home-visit', '2026-07', 'v', 'x', 'v']) }, 'T', 3],
    [
      'at risk from September only',
      { letters: [n('2026-07'), gk('2026-09')], records: marks(['home-visit', '2026-09', 'v']) },
      'Y',
      1,
    ],
    ['no longer at risk', { letters: [gk('2026-05'), n('2026-07')] }, 'TS', 0],
    ['found last quarter, not measured since', { letters: [gk('2026-05')] }, 'T', 3],
    ['two letters in a month: the graver', { letters: [n('2026-09'), gk('2026-09')] }, 'T', 1],
    ['risk not recorded: not to be judged', { letters: [] }, 'BD', 0],
    ['risk found only later', { letters: [gk('2026-10')] }, 'BD', 0],
  ])('%s', (_, facts, verdict, needed) => {
    const cell = visits(facts);
    expect([cell.verdict, cell.needed]).toEqual([verdict, needed]);
  });

  test('the variants: one visit for mothers, two for children', () => {
    const rules = withVariants(RULES, { homeVisits: { mothers: 1, children: 2 } });
    const facts = { letters: [gk('2026-07')], records: marks(['home-visit', '2026-07', 'v', 'x', 'v']) };
    expect(visits(facts, rules)).toMatchObject({ verdict: 'Y', needed: 2 });
    const mother = someMother({
      pregnancy: { dueDate: dueWhen(200, '2026-09-30'), knownFrom: null, end: null },
      letters: [{ month: month('2026-07'), letter: 'KEK' }],
      records: marks(['home-visit', '2026-08', 'v']),
    });
    expect(cellOf(judge(mother, Q, rules), 'home-visit')).toMatchObject({ verdict: 'Y', needed: 1 });
    expect(rules.id).toBe('kpm-2019+visits-mothers-1+visits-children-2');
  });
});
