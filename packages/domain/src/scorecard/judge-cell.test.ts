import { describe, expect, test } from 'vitest';
import { cellOf, judge, marks, month, someChild } from './made-up-village.fixture.ts';

const Q = '2026-Q3';

describe('not recorded, not due and set by hand stay apart', () => {
  const water = (...signs: string[]) =>
    cellOf(judge(someChild({ records: marks(['water', '2026-07', ...signs]) }), Q), 'water');
  test.each<[string[], string, boolean, number]>([
    [[], 'T', true, 3],
    [['', '', ''], 'T', true, 3],
    [['x', '', ''], 'T', false, 2],
    [['x', 'x', 'x'], 'T', false, 0],
    [['-', '-', '-'], 'T', false, 0],
    [['', 'v', ''], 'Y', false, 2],
  ])('water %j: %s, not recorded %s, %i blank months', (signs, verdict, notRecorded, blanks) => {
    const cell = water(...signs);
    expect([cell.verdict, cell.notRecorded, cell.blankMonths.length]).toEqual([verdict, notRecorded, blanks]);
  });

  test('PAUD marked "-" in every month recorded is TS', () => {
    const paud = (...signs: string[]) =>
      judge(someChild({ list: 'paud', birthDate: '2023-01-10', records: marks(['paud', '2026-07', ...signs]) }), Q)
        .cells[0];
    expect(['-', '-', 'x', 'v'].map((last) => paud('-', '-', last)?.verdict)).toEqual(['TS', 'TS', 'T', 'Y']);
    expect(paud()?.verdict).toBe('T');
  });

  test('a cell set to TS by hand is TS, says why, and keeps what the rule said', () => {
    const hand = { service: 'water' as const, quarter: month('2026-07'), reason: 'rumah kosong' };
    const score = judge(someChild({ setNotDue: [hand] }), Q);
    expect(cellOf(score, 'water')).toMatchObject({ verdict: 'TS', byHand: { reason: 'rumah kosong', ruled: 'T' } });
    expect([score.tally.byHand, score.tally.notDue]).toEqual([1, 1]);
    expect(cellOf(judge(someChild({ setNotDue: [hand] }), '2026-Q2'), 'water').byHand).toBeNull();
  });
});
