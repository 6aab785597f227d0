import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfDay } from '../period/civil-date.ts';
import type { Period } from '../period/period.ts';
import { CADRE_SCORECARD_2019 } from '../reference/cadre-scorecard-2019.ts';
import { SERVICE_CODES } from '../service/service-code.ts';
import type { ServiceRecord } from '../service/service-record.ts';
import { jointCoverage } from './joint-coverage.ts';
import { judgePerson, type PersonScore } from './judge-person.ts';
import { month, quarter } from './made-up-village.fixture.ts';
import { scorecard } from './scorecard.ts';
import type { ScoredChild, ScoredMother, ScoredPerson } from './scored-person.ts';
import { addTallies, convergenceAmongRecorded, convergenceOf, dueOf, type Tally } from './tally.ts';
import { targetCounts } from './target-counts.ts';
import { withVariants } from './with-variants.ts';

const day = fc.integer({ min: 19_600, max: 20_900 }).map((n) => dateOfDay(n) ?? '');
const aMonth = fc.integer({ min: month('2024-06'), max: month('2027-03') });
const record: fc.Arbitrary<ServiceRecord> = fc.record({
  month: aMonth,
  service: fc.constantFrom(...SERVICE_CODES),
  mark: fc.constantFrom('received', 'not-received', 'not-due', 'not-recorded'),
  times: fc.integer({ min: 1, max: 4 }),
});
const shared = {
  household: fc.option(fc.constantFrom('h1', 'h2', 'h3')),
  posyandu: fc.option(fc.constantFrom('Melati', 'Mawar')),
  residence: fc.record({ livedFrom: fc.option(day), leftOn: fc.option(day), diedOn: fc.constant(null) }),
  observedFrom: aMonth,
  records: fc.array(record, { maxLength: 120 }),
  openings: fc.array(
    fc.record({ service: fc.constantFrom(...SERVICE_CODES), count: fc.integer({ min: 0, max: 20 }), on: day }),
    { maxLength: 4 },
  ),
  setNotDue: fc.uniqueArray(
    fc.record({
      service: fc.constantFrom(...SERVICE_CODES),
      quarter: fc.constant(month('2026-04')),
      reason: fc.constant('alasan'),
    }),
    { maxLength: 2, selector: ({ service }) => service },
  ),
};
const mother: fc.Arbitrary<Omit<ScoredMother, 'id'>> = fc.record({
  ...shared,
  list: fc.constant('mothers' as const),
  pregnancy: fc.record({
    dueDate: day,
    knownFrom: fc.option(day),
    end: fc.option(
      fc.record({
        on: day,
        outcome: fc.constantFrom('live-birth', 'miscarriage', 'moved', 'unknown', 'maternal-death'),
      }),
    ),
  }),
  letters: fc.array(fc.record({ month: aMonth, letter: fc.constantFrom('N', 'KEK', 'RISTI') }), { maxLength: 3 }),
});
const child: fc.Arbitrary<Omit<ScoredChild, 'id'>> = fc.record({
  ...shared,
  list: fc.constantFrom('children', 'paud'),
  birthDate: day,
  letters: fc.array(fc.record({ month: aMonth, letter: fc.constantFrom('N', 'GK', 'GB', 'S') }), { maxLength: 3 }),
});
const village: fc.Arbitrary<ScoredPerson[]> = fc
  .array(fc.oneof(mother, child), { maxLength: 8 })
  .map((people) => people.map((person, i) => ({ ...person, id: `p${i}` })));
const rules = fc.constantFrom(
  CADRE_SCORECARD_2019,
  withVariants(CADRE_SCORECARD_2019, { lengthInCampaigns: true, homeVisits: { mothers: 1, children: 2 } }),
);
const periods = fc.constantFrom(...['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map(quarter));

const judged = (people: readonly ScoredPerson[], period: Period, by: typeof CADRE_SCORECARD_2019): PersonScore[] =>
  people.map((person) => judgePerson(person, period, by)).filter((score) => score !== null);

const holds = (property: (people: ScoredPerson[], period: Period, by: typeof CADRE_SCORECARD_2019) => void): void => {
  fc.assert(fc.property(village, periods, rules, property), { seed: 20260303, numRuns: 100 });
};

const within = (tally: Tally): boolean => {
  const shares = [convergenceOf(tally), convergenceAmongRecorded(tally)];
  return tally.met <= dueOf(tally) && shares.every((share) => share === null || (share >= 0 && share <= 100));
};

test('the village is the sum of its people, of its indicators and of its packages', () => {
  holds((people, period, by) => {
    const scores = judged(people, period, by);
    const card = scorecard(scores, by);
    const sumOf = (tallies: Tally[]) => addTallies(tallies);
    for (const list of ['mothers', 'children', 'paud'] as const) {
      expect(card[list].tally).toEqual(sumOf(scores.filter((score) => score.list === list).map(({ tally }) => tally)));
      const lines = card[list].indicators.filter(({ partOf }) => partOf === null);
      expect(card[list].tally).toEqual(sumOf(lines.map(({ tally }) => tally)));
    }
    expect(card.together).toEqual(sumOf([card.mothers.tally, card.children.tally]));
    expect(sumOf(Object.values(card.packages))).toEqual(sumOf([card.together, card.paud.tally]));
    expect(card.setByHand).toHaveLength(card.together.byHand + card.paud.tally.byHand);
  });
});

test('every cell is one of Y, T, TS and not judged, and no numerator passes its denominator', () => {
  holds((people, period, by) => {
    const scores = judged(people, period, by);
    const card = scorecard(scores, by);
    for (const { cells, tally } of scores) {
      expect(tally.met + tally.missed + tally.notDue + tally.notJudged).toBe(cells.length);
      expect(tally.notRecorded).toBeLessThanOrEqual(tally.missed);
      expect(tally.byHand).toBeLessThanOrEqual(tally.notDue);
    }
    const tallies = [
      card.together,
      ...card.mothers.indicators.map(({ tally }) => tally),
      ...Object.values(card.packages),
    ];
    expect(tallies.every(within)).toBe(true);
    const joint = jointCoverage(scores);
    expect(joint.complete).toBeLessThanOrEqual(joint.people);
    expect(targetCounts(people, scores).households).toBeLessThanOrEqual(scores.length);
  });
});

test('neither the order of the records nor that of the people changes anything', () => {
  holds((people, period, by) => {
    const turned = [...people].reverse().map((person) => ({
      ...person,
      records: [...person.records].reverse(),
      openings: [...person.openings].reverse(),
      letters: [...person.letters].reverse(),
    })) as ScoredPerson[];
    const [once, again] = [judged(people, period, by), judged(turned, period, by)];
    expect([...again].reverse()).toEqual(once);
    expect(scorecard(again, by)).toEqual(scorecard(once, by));
  });
});

test('a cell that is TS never enters: setting one by hand takes exactly it out of what was due', () => {
  holds((people, period, by) => {
    for (const score of judged(people, period, by)) {
      const cell = score.cells.find(({ verdict }) => verdict === 'Y' || verdict === 'T');
      const person = people.find(({ id }) => id === score.id);
      if (cell === undefined || person === undefined) continue;
      const hand = { service: cell.service, quarter: period.first, reason: 'uji' };
      const after = judgePerson({ ...person, setNotDue: [...person.setNotDue, hand] }, period, by);
      expect(after && dueOf(after.tally)).toBe(dueOf(score.tally) - 1);
      expect(after?.tally.met).toBe(score.tally.met - (cell.verdict === 'Y' ? 1 : 0));
    }
  });
});

test('one more service received never turns a Y into anything else', () => {
  holds((people, period, by) => {
    for (const person of people) {
      const before = judgePerson(person, period, by);
      if (before === null) continue;
      const more: ServiceRecord[] = SERVICE_CODES.map((service) => ({
        month: period.first,
        service,
        mark: 'received',
      }));
      const after = judgePerson({ ...person, records: [...person.records, ...more] }, period, by);
      const verdicts = before.cells.map(({ verdict }, i) => [verdict, after?.cells[i]?.verdict]);
      expect(verdicts.filter(([was, is]) => was === 'Y' && is !== 'Y')).toEqual([]);
    }
  });
});
