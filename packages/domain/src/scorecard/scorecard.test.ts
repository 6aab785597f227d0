import { expect, test } from 'vitest';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import { childC1, childC2, judge } from './made-up-village.fixture.ts';
import { scorecard } from './scorecard.ts';

const Q = '2026-Q3';

test('cells set by hand are listed by person, with the reason and what the rule said', () => {
  const hand = { service: 'latrine' as const, quarter: 24_318, reason: 'menumpang' };
  const card = scorecard([judge({ ...childC1, setNotDue: [hand] }, Q), judge(childC2, Q)], RULES);
  expect(card.setByHand).toEqual([{ person: 'C1', service: 'latrine', reason: 'menumpang', ruled: 'T' }]);
});
