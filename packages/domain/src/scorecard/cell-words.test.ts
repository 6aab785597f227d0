import { expect, test } from 'vitest';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import { cellWords } from './cell-words.ts';
import { cellOf, childC1, childC2, judge, motherA, motherB, motherC, someChild } from './made-up-village.fixture.ts';

const Q = '2026-Q3';

test('why a cell is so: the rule, what was found, the months, what would make it Y, and that the guide was not compared', () => {
  const words = cellWords(cellOf(judge(motherB, Q), 'counselling'), RULES);
  expect(words).toEqual({
    rule: { id: 'minimal 2 kali dalam triwulan', en: 'at least 2 times in the quarter' },
    because: { id: '1/2, belum terpenuhi', en: '1/2, not met' },
    toBeY: { id: 'kurang 1', en: '1 more' },
    months: ['2026-07 x', '2026-08 v', '2026-09 x'],
    remark: { id: 'belum dicocokkan dengan pedoman', en: 'not yet compared with the guide' },
  });
  expect(cellWords(cellOf(judge(motherB, Q), 'water'), { ...RULES, comparedWithGuide: true }).remark).toBeNull();
});

test('every cell of the village can be explained in both languages', () => {
  for (const person of [motherA, motherB, motherC, childC1, childC2, someChild({})]) {
    const { cells, parts } = judge(person, Q);
    for (const cell of [...cells, ...parts]) {
      const { rule, because, toBeY } = cellWords(cell, RULES);
      expect([rule.id, rule.en, because.id, because.en].every((text) => text.length > 0)).toBe(true);
      expect(toBeY === null).toBe(cell.verdict === 'Y' || cell.verdict === 'TS');
    }
  }
});
