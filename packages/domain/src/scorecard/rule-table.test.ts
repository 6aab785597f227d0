import { expect, test } from 'vitest';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import type { ListCode, Requirement, Stage } from './rule-set.ts';

/** The figures of the rule table (OpenSID 2410, home visits by the guide): a number, TS, or the rule's own name. */
function figure(rule: Requirement | undefined): string {
  if (rule === undefined) return '?';
  if (rule.kind === 'not-due') return 'TS';
  if (rule.kind === 'each-of') return rule.services.length === 1 ? 'basic' : 'basic+measles';
  if (rule.kind === 'campaign') return 'campaign';
  return String(rule.count);
}

const table = (list: ListCode, stage: Stage): string =>
  RULES.lists[list]
    .filter(({ partOf }) => partOf === undefined)
    .map(({ due }) => figure(due[stage]))
    .join(' ');

test.each<[ListCode, Stage, string]>([
  ['mothers', 'trimester-1', '1 1 TS 1 each-month 1 1 1'],
  ['mothers', 'trimester-2', '1 1 TS 1 each-month 1 1 1'],
  ['mothers', 'trimester-3', '2 1 TS 2 each-month 1 1 1'],
  ['mothers', 'post-partum', 'TS TS 3 TS TS 1 1 1'],
  ['children', '0-5', 'TS TS 1 TS each-month 1 1 1 1 TS'],
  ['children', '6-9', 'basic 5 1 5 each-month 1 1 1 1 5'],
  ['children', '10-12', 'basic+measles 5 1 5 each-month 1 1 1 1 5'],
  ['children', '13-17', 'basic+measles 8 1 8 each-month 1 1 1 1 5'],
  ['children', '18-23', 'basic+measles 15 1 15 each-month 1 1 1 1 5'],
  ['paud', '24-35', '1'],
  ['paud', '36-83', '1'],
])('the rule set for %s at %s: %s', (list, stage, figures) => {
  expect(table(list, stage)).toBe(figures);
});
