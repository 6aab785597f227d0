import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from '../period/civil-date.ts';
import { firstDayOf, lastDayOf } from '../period/month.ts';
import { parsePeriod } from '../period/period.ts';
import type { ChildTarget } from '../reference/target-limits.ts';
import { childSpan } from './child-span.ts';
import { motherSpan, postPartumSpan, pregnantSpan } from './mother-span.ts';
import type { Pregnancy } from './pregnancy.ts';
import type { Residence } from './residence.ts';
import type { TargetSpan } from './target-span.ts';
import { targetStatus } from './target-status.ts';

const here: Residence = { livedFrom: null, leftOn: null, diedOn: null };
const period = (text: string) => {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const said = (span: TargetSpan, text: string): string => {
  const status = targetStatus(span, period(text));
  return status.target ? `yes${status.leaves === null ? '' : `, ${status.leaves} ${status.last}`}` : status.why;
};

// Born on 10 March 2024: 24 months on 10 March 2026, 60 on 10 March 2029, 84 on 10 March 2031.
describe('children', () => {
  test.each<[ChildTarget, Partial<Residence>, string, string]>([
    ['child-0-23', {}, '2024-02', 'not-born'],
    ['child-0-23', {}, '2024-03', 'yes'],
    ['child-0-23', {}, '2026-02', 'yes'],
    ['child-0-23', {}, '2026-03', 'yes, age 2026-03-09'],
    ['child-0-23', {}, '2026-04', 'age'],
    ['child-0-23', {}, '2026-Q1', 'yes, age 2026-03-09'],
    ['child-24-59', {}, '2026-02', 'too-young'],
    ['child-24-59', {}, '2026-03', 'yes'],
    ['child-24-59', {}, '2029-03', 'yes, age 2029-03-09'],
    ['child-24-59', {}, '2029-04', 'age'],
    ['paud', {}, '2026-02', 'too-young'],
    ['paud', {}, '2031-03', 'yes, age 2031-03-09'],
    ['paud', {}, '2031-04', 'age'],
    ['child-0-23', { leftOn: '2025-05-20' }, '2025-05', 'yes, moved 2025-05-20'],
    ['child-0-23', { leftOn: '2025-05-20' }, '2025-06', 'moved'],
    ['child-0-23', { leftOn: '2025-05-20', diedOn: '2025-05-20' }, '2025-05', 'yes, died 2025-05-20'],
    ['child-0-23', { diedOn: '2024-03-10' }, '2024-03', 'yes, died 2024-03-10'],
    ['child-0-23', { diedOn: '2024-03-10' }, '2024-04', 'died'],
    ['child-24-59', { diedOn: '2024-03-10' }, '2026-03', 'died'],
    ['child-24-59', { leftOn: '2026-03-05' }, '2026-03', 'moved'],
    ['child-0-23', { livedFrom: '2025-07-01' }, '2025-06', 'not-yet-here'],
    ['child-0-23', { livedFrom: '2025-07-31' }, '2025-07', 'yes'],
  ])('as %s %j in %s: %s', (kind, residence, text, expected) => {
    expect(said(childSpan(kind, { birthDate: '2024-03-10', ...here, ...residence }), text)).toBe(expected);
  });

  test('a child who turns two on the first of a month is no target in it', () => {
    const span = childSpan('child-0-23', { birthDate: '2024-03-01', ...here });
    expect([said(span, '2026-02'), said(span, '2026-03')]).toEqual(['yes, age 2026-02-28', 'age']);
  });
});

describe('mothers', () => {
  const due: Pregnancy = { dueDate: '2026-04-01', knownFrom: null, end: null };
  const ended = (on: string, outcome: NonNullable<Pregnancy['end']>['outcome']): Pregnancy => ({
    ...due,
    end: { on, outcome },
  });

  test.each<[string, Pregnancy, Partial<Residence>, string, string]>([
    ['280 days before the due date it begins (25 June)', due, {}, '2025-05', 'not-yet-pregnant'],
    ['280 days before the due date it begins (25 June)', due, {}, '2025-06', 'yes'],
    ['known late', { ...due, knownFrom: '2025-11-03' }, {}, '2025-10', 'not-yet-known'],
    ['overdue stays', due, {}, '2026-04', 'yes, outcome-unknown 2026-04-29'],
    ['no end recorded for four weeks', due, {}, '2026-05', 'outcome-unknown'],
    ['gave birth', ended('2026-03-25', 'live-birth'), {}, '2026-03', 'yes, gave-birth 2026-03-24'],
    ['gave birth', ended('2026-03-25', 'live-birth'), {}, '2026-04', 'gave-birth'],
    ['loss', ended('2026-03-25', 'stillbirth'), {}, '2026-04', 'pregnancy-lost'],
    ['died', ended('2026-03-25', 'maternal-death'), {}, '2026-03', 'yes, died 2026-03-25'],
    ['moved', due, { leftOn: '2025-12-31' }, '2026-01', 'moved'],
  ])('%s', (_, pregnancy, residence, text, expected) => {
    expect(said(pregnantSpan(pregnancy, { ...here, ...residence }), text)).toBe(expected);
  });

  test('delivered on 25 March 2026: post-partum to 6 May, day 42', () => {
    const span = postPartumSpan(ended('2026-03-25', 'live-birth'), here);
    if (span === null) throw new Error('no span');
    expect([span.first, span.last]).toEqual(['2026-03-25', '2026-05-06']);
    expect(['2026-02', '2026-05', '2026-06'].map((month) => said(span, month))).toEqual([
      'pregnant',
      'yes, post-partum-over 2026-05-06',
      'post-partum-over',
    ]);
  });

  test.each(['stillbirth', 'miscarriage'] as const)('after a %s the mother keeps her post-partum care', (outcome) => {
    expect(postPartumSpan(ended('2026-03-25', outcome), here)?.last).toBe('2026-05-06');
  });

  test.each(['maternal-death', 'moved', 'unknown'] as const)('after %s there is none', (outcome) => {
    expect(postPartumSpan(ended('2026-03-25', outcome), here)).toBeNull();
    expect(motherSpan(ended('2026-03-25', outcome), here).last).toBe('2026-03-25');
  });

  test('her row runs from the beginning to day 42 without a gap', () => {
    const pregnancy = ended('2026-03-25', 'live-birth');
    const span = motherSpan(pregnancy, here);
    expect([span.first, span.last]).toEqual(['2025-06-25', '2026-05-06']);
    expect(pregnantSpan(pregnancy, here).last).toBe('2026-03-24');
  });
});

test('a target on any day is one in that month, and in no other month', () => {
  const day = fc.integer({ min: 18_000, max: 20_500 }).map((n) => dateOfDay(n) ?? '');
  const child = fc.record({
    birthDate: day,
    livedFrom: fc.option(day),
    leftOn: fc.option(day),
    diedOn: fc.option(day),
  });
  fc.assert(
    fc.property(child, fc.integer({ min: 2019 * 12, max: 2028 * 12 }), (facts, month) => {
      const span = childSpan('child-0-23', facts);
      const inMonth = (date: string) => date >= firstDayOf(month) && date <= lastDayOf(month);
      const status = targetStatus(span, { first: month, last: month });
      const overlap =
        span.first <= lastDayOf(month) && (span.last ?? '9') >= firstDayOf(month) && span.first <= (span.last ?? '9');
      expect(status.target).toBe(overlap);
      if (status.target) expect([inMonth(status.first), inMonth(status.last)]).toEqual([true, true]);
    }),
    { seed: 20260302, numRuns: 500 },
  );
});
