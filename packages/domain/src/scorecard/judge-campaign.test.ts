import { describe, expect, test } from 'vitest';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import { cellOf, judge, type MarkLine, marks, month, someChild } from './made-up-village.fixture.ts';
import { withVariants } from './with-variants.ts';

const Q = '2026-Q3';

describe('length in February and August', () => {
  const rules = withVariants(RULES, { lengthInCampaigns: true });
  const length = (birthDate: string, text: string, ...lines: readonly MarkLine[]) =>
    cellOf(judge(someChild({ birthDate, records: marks(...lines) }), text, rules), 'length');
  test.each<[string, string, string, string, string]>([
    ['2025-07-15', '2026-Q1', '2026-02', 'Y', 'enough'],
    ['2025-07-15', '2026-Q1', '2026-03', 'T', 'too-few'],
    ['2025-07-15', '2026-Q2', '2026-02', 'Y', 'enough'],
    ['2025-07-15', '2026-Q3', '2026-02', 'T', 'too-few'],
    ['2025-07-15', '2026-Q4', '2026-08', 'Y', 'enough'],
    ['2025-12-01', '2026-Q1', '2026-03', 'TS', 'too-young'],
    ['2025-11-30', '2026-Q1', '2026-03', 'T', 'too-few'],
    ['2026-06-01', '2026-Q4', '2026-12', 'TS', 'too-young'],
    ['2026-05-31', '2026-Q4', '2026-12', 'T', 'too-few'],
    ['2024-01-15', '2026-Q1', '2026-01', 'TS', 'before-campaign'],
  ])('born %s, in %s, measured in %s: %s, %s', (birthDate, text, measured, verdict, reason) => {
    const cell = length(birthDate, text, ['length', measured, 'v']);
    expect([cell.verdict, cell.reason]).toEqual([verdict, reason]);
  });
  test('a campaign before the records begin cannot be judged', () => {
    const child = someChild({ observedFrom: month('2026-09') });
    expect(cellOf(judge(child, Q, rules), 'length').verdict).toBe('BD');
  });
});
