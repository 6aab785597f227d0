import { describe, expect, test } from 'vitest';
import { formatMonth } from '../period/month.ts';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import { pregnancyStatus } from '../target/pregnancy-status.ts';
import {
  cellOf,
  childC1,
  childC2,
  dueWhen,
  judge,
  marks,
  month,
  motherA,
  motherB,
  motherC,
  quarter,
  someChild,
  someMother,
} from './made-up-village.fixture.ts';
import { paudMonths } from './paud-months.ts';
import { scorecard } from './scorecard.ts';
import { convergenceOf, dueOf } from './tally.ts';
import { targetCounts } from './target-counts.ts';
import { withVariants } from './with-variants.ts';

const Q = '2026-Q3';
const woman = (days: number) =>
  someMother({
    pregnancy: { dueDate: dueWhen(days, '2026-09-30'), knownFrom: null, end: null },
    letters: [{ month: month('2026-07'), letter: 'N' }],
  });

// Each of these goes wrong in one widely used open implementation (issues 5505, 7487, 9713, 10263, 10815, 11150).
describe('known defects, not ours', () => {
  test.each([
    [90, 'trimester-1', 1],
    [91, 'trimester-2', 1],
    [196, 'trimester-3', 2],
    [255, 'trimester-3', 2],
    [285, 'trimester-3', 2],
  ])(
    'trimester by number: %i days are %s, antenatal visits needed %i (month 10 and overdue included)',
    (days, stage, needed) => {
      const score = judge(woman(days), Q);
      expect([score.stage, cellOf(score, 'antenatal').needed]).toEqual([stage, needed]);
    },
  );

  test('a woman with a LiLA of 22 cm is KEK, and her home visits are judged', () => {
    const facts = { hbGdl: 12, ageYears: 27, monthsSinceLastBirth: null, births: 0, heightCm: 150, history: 0 };
    const { letter } = pregnancyStatus({ ...facts, armCm: 22 });
    if (letter === null) throw new Error('no letter');
    const atRisk = { ...woman(220), letters: [{ month: month('2026-07'), letter }] };
    const visited = { ...atRisk, records: marks(['home-visit', '2026-07', 'v', 'v', 'v']) };
    expect([atRisk, visited].map((each) => cellOf(judge(each, Q), 'home-visit').verdict)).toEqual(['T', 'Y']);
  });

  test('RISTI as well', () => {
    const risti = { ...woman(220), letters: [{ month: month('2026-07'), letter: 'RISTI' as const }] };
    expect(cellOf(judge(risti, Q), 'home-visit')).toMatchObject({ verdict: 'T', needed: 3 });
  });

  test('home visits of a woman without risk are TS, so 100 % can be reached', () => {
    const all = someMother({
      ...woman(220),
      records: marks(
        ['antenatal', '2026-07', 'v', 'v'],
        ['iron-tablets', '2026-07', 'v'],
        ['counselling', '2026-07', 'v', 'v'],
        ['water', '2026-07', 'v'],
        ['latrine', '2026-07', 'v'],
        ['health-insurance', '2026-07', 'v'],
      ),
    });
    const { tally, cells } = judge(all, Q);
    expect(cells.find(({ service }) => service === 'home-visit')?.verdict).toBe('TS');
    expect(convergenceOf(tally)).toBe(100);
  });

  test('home visits of a child are due only for GB, GK and S', () => {
    const letters = ['N', 'S', 'GK', 'GB'] as const;
    const verdicts = letters.map((letter) => {
      return cellOf(judge(someChild({ letters: [{ month: month('2026-07'), letter }] }), Q), 'home-visit').verdict;
    });
    expect(verdicts).toEqual(['TS', 'T', 'T', 'T']);
  });

  test.each([
    ['both lists', [motherA, motherB, motherC, childC1, childC2], 4],
    ['no children', [motherA, motherB, motherC], 3],
    ['no mothers', [childC1, childC2], 2],
    ['nobody', [], 0],
  ])('households of the first thousand days with %s', (_, people, households) => {
    const scores = people.map((person) => judge(person, Q));
    expect(targetCounts(people, scores).households).toBe(households);
    expect(scorecard(scores, RULES).together.met).toBeLessThanOrEqual(dueOf(scorecard(scores, RULES).together));
  });

  test('PAUD: July and September stand on their own lines, quarter 3 holds its three months', () => {
    const child = someChild({
      list: 'paud',
      birthDate: '2023-01-10',
      records: marks(['paud', '2026-06', 'x', 'v', 'x', 'v']),
    });
    const attended = (text: string) =>
      paudMonths([child], quarter(text), RULES).map(
        (line) => `${formatMonth(line.month)} ${line.attended}/${line.absent}`,
      );
    expect(attended('2026-Q2')).toEqual(['2026-04 0/0', '2026-05 0/0', '2026-06 0/1']);
    expect(attended(Q)).toEqual(['2026-07 1/0', '2026-08 0/1', '2026-09 1/0']);
    expect([judge(child, '2026-Q2'), judge(child, Q)].map(({ tally }) => `${tally.met}/${dueOf(tally)}`)).toEqual([
      '0/1',
      '1/1',
    ]);
  });

  test("fathers' counselling is counted, beside the indicator and in no sum", () => {
    const taught = {
      ...childC2,
      records: [...childC2.records, ...marks(['counselling-father', '2026-01', 'v', 'v', 'v', 'v', 'v', 'v', 'v'])],
    };
    const card = scorecard([judge(taught, Q)], RULES);
    const line = card.children.indicators.find(({ service }) => service === 'counselling-father');
    expect([line?.partOf, line?.tally.met, line && dueOf(line.tally)]).toEqual(['counselling', 1, 1]);
    expect(dueOf(card.children.tally)).toBe(10);
  });

  test('a service counts in the month it is about, whatever the order in which it was entered', () => {
    const late = { ...childC1, records: [...childC1.records].reverse() };
    expect(judge(late, Q)).toEqual(judge(childC1, Q));
    const before = { ...childC1, birthDate: '2026-04-20', records: marks(['water', '2026-06', 'v']) };
    expect(cellOf(judge(before, Q), 'water').verdict).toBe('T');
  });

  test('February and August are those of the child itself', () => {
    const rules = withVariants(RULES, { lengthInCampaigns: true });
    const august = { ...childC2, id: 'measured', records: marks(['length', '2026-08', 'v']) };
    const july = { ...childC2, id: 'not', records: marks(['length', '2026-07', 'v']) };
    expect([august, july].map((each) => cellOf(judge(each, Q, rules), 'length').verdict)).toEqual(['Y', 'T']);
  });

  test('a posyandu’s scorecard is that of its people, and the posyandu add up to the village', () => {
    const people = [motherA, motherB, motherC, childC1, childC2].map((person, i) => ({
      ...person,
      posyandu: i % 2 === 0 ? 'Melati' : 'Mawar',
    }));
    const scores = people.map((person) => judge(person, Q));
    const of = (posyandu: string) =>
      scorecard(
        scores.filter((score) => score.posyandu === posyandu),
        RULES,
      ).together;
    const village = scorecard(scores, RULES).together;
    expect(of('Melati').met + of('Mawar').met).toBe(village.met);
    expect(dueOf(of('Melati')) + dueOf(of('Mawar'))).toBe(dueOf(village));
  });

  test('no share passes 100 %, however often a service was received', () => {
    const often = someMother({
      ...woman(220),
      records: marks(['antenatal', '2026-07', '9', '9', '9'], ['water', '2026-07', '7', '7', '7']),
    });
    const card = scorecard([judge(often, Q)], RULES);
    for (const { tally } of card.mothers.indicators) expect(convergenceOf(tally) ?? 0).toBeLessThanOrEqual(100);
  });

  test('the day after the quarter changes nothing in it', () => {
    const after = formatMonth(quarter(Q).last + 1);
    const more = { ...childC1, records: [...childC1.records, ...marks(['latrine', after, 'v'])] };
    expect(judge(more, Q).tally).toEqual(judge(childC1, Q).tally);
  });
});
