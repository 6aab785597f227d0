import { describe, expect, test } from 'vitest';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import {
  cellOf,
  childC1,
  childC2,
  judge,
  marks,
  motherA,
  motherB,
  motherC,
  someMother,
  without,
} from './made-up-village.fixture.ts';
import { scorecard } from './scorecard.ts';
import { convergenceAmongRecorded, convergenceOf, dueOf, type Tally } from './tally.ts';

const Q = '2026-Q3';
const said = (tally: Tally) => `${tally.met}/${dueOf(tally)} = ${convergenceOf(tally)?.toFixed(2)} %`;
const mothers = [motherA, motherB, motherC];
const children = [childC1, childC2];

describe('three mothers and two children of a village', () => {
  test.each([
    [motherA, 'Y Y TS T TS Y T Y', '4/6 = 66.67 %'],
    [motherB, 'Y Y TS T Y Y Y T', '5/7 = 71.43 %'],
    [motherC, 'TS TS Y TS TS Y Y Y', '4/4 = 100.00 %'],
    [childC1, 'TS TS Y TS TS Y T T Y TS', '3/5 = 60.00 %'],
    [childC2, 'Y Y Y T Y Y Y Y T Y', '8/10 = 80.00 %'],
  ])('$id', (person, verdicts, share) => {
    const score = judge(person, Q);
    expect(score.cells.map(({ verdict }) => verdict).join(' ')).toBe(verdicts);
    expect(said(score.tally)).toBe(share);
  });

  test('the village: mothers, children and both together', () => {
    const card = scorecard(
      [...mothers, ...children].map((person) => judge(person, Q)),
      RULES,
    );
    expect([card.mothers.tally, card.children.tally, card.together].map(said)).toEqual([
      '13/17 = 76.47 %',
      '11/15 = 73.33 %',
      '24/32 = 75.00 %',
    ]);
  });

  test('by indicator, Y ÷ (people − TS)', () => {
    const { mothers: list } = scorecard(
      mothers.map((person) => judge(person, Q)),
      RULES,
    );
    expect(list.indicators.map(({ service, tally }) => `${service} ${tally.met}/${dueOf(tally)}`)).toEqual([
      'antenatal 2/2',
      'iron-tablets 2/2',
      'post-partum-care 1/1',
      'counselling 0/2',
      'home-visit 1/1',
      'water 3/3',
      'latrine 2/3',
      'health-insurance 2/3',
    ]);
  });

  test('by package; their sum is the village', () => {
    const { packages } = scorecard(
      [...mothers, ...children].map((person) => judge(person, Q)),
      RULES,
    );
    expect(Object.entries(packages).map(([code, tally]) => `${code} ${tally.met}/${dueOf(tally)}`)).toEqual([
      'kia 6/6',
      'konseling-gizi 5/8',
      'sanitasi-air 8/10',
      'perlindungan-sosial 4/7',
      'paud 1/1',
    ]);
  });
});

test('C2 without a length recorded: 7/10 on the form, 7/9 among recorded cells, one not recorded', () => {
  const { tally, cells } = judge(without(childC2, 'length'), Q);
  expect(said(tally)).toBe('7/10 = 70.00 %');
  expect(convergenceAmongRecorded(tally)?.toFixed(2)).toBe('77.78');
  expect(tally.notRecorded).toBe(1);
  expect(cells.filter(({ notRecorded }) => notRecorded).map(({ service }) => service)).toEqual(['length']);
});

describe('delivered on 25 March 2026, day 42 on 6 May', () => {
  const mother = someMother({
    pregnancy: { dueDate: '2026-03-28', knownFrom: null, end: { on: '2026-03-25', outcome: 'live-birth' } },
    records: marks(['post-partum-care', '2026-03', 'v', 'v', 'v']),
  });
  test.each([
    ['2026-Q1', '2026-03-31', 'TS', 'before-day-42'],
    ['2026-Q2', '2026-05-06', 'Y', 'enough'],
  ])('post-partum care in %s, judged on %s: %s', (text, judgedOn, verdict, reason) => {
    const cell = cellOf(judge(mother, text), 'post-partum-care');
    expect([cell.judgedOn, cell.verdict, cell.reason]).toEqual([judgedOn, verdict, reason]);
  });
  test('visits of both quarters count', () => {
    expect(cellOf(judge(mother, '2026-Q2'), 'post-partum-care').counted).toBe(3);
    const twice = { ...mother, records: marks(['post-partum-care', '2026-04', 'v', 'v']) };
    expect(cellOf(judge(twice, '2026-Q2'), 'post-partum-care').verdict).toBe('T');
  });
  test('a mother who leaves before day 42 is not judged on it', () => {
    const left = { ...mother, residence: { livedFrom: null, leftOn: '2026-04-20', diedOn: null } };
    expect(cellOf(judge(left, '2026-Q2'), 'post-partum-care').reason).toBe('left-before-day-42');
  });
});
