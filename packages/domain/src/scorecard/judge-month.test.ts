import { describe, expect, it } from 'vitest';
import { parseMonth } from '../period/month.ts';
import { listedPeople } from '../record/listed-people.ts';
import { CADRE_SCORECARD_2019 as RULES } from '../reference/cadre-scorecard-2019.ts';
import { RECORDING_2023 } from '../reference/recording-rules.ts';
import { personOf, pregnancyOf, registerOf } from '../register/made-up-register.fixture.ts';
import { parseServiceCell } from '../service/month-services.ts';
import type { ServiceCode } from '../service/service-code.ts';
import { certaintyCounts } from './four-certainties.ts';
import { judgeMonth } from './judge-month.ts';
import { tupleOf } from './scorecard-counts.ts';

const month = (text: string): number => parseMonth(text) as number;
const by = { scorecard: RULES, recording: RECORDING_2023 };

type Signs = Partial<Record<ServiceCode, string>>;
const marksOf = (signs: Signs) =>
  new Map(Object.entries(signs).map(([service, sign]) => [service as ServiceCode, parseServiceCell(sign)!]));

const register = registerOf({
  people: [
    personOf({ id: 'A', birthDate: '2026-01-10' }),
    personOf({ id: 'M', birthDate: '1998-01-01', sex: 2 }),
    personOf({ id: 'P', birthDate: '2022-03-01' }),
  ],
  pregnancies: [pregnancyOf({ id: 'G', person: 'M', dueDate: '2026-08-20' })],
});

function judged(
  list: 'children' | 'mothers' | 'paud',
  at: string,
  signs: Signs,
  reasons: Signs = {},
  letter?: 'N' | 'GK',
) {
  const letters = new Map(letter === undefined ? [] : [['A', [{ month: 0, letter }]]]);
  const person = listedPeople(register, letters).find(
    (one) => one.list === list && (list !== 'children' || one.row === 'A') && (list !== 'paud' || one.row === 'P'),
  )!;
  return judgeMonth(person, month(at), { marks: marksOf(signs), reasons }, by);
}

const verdict = (score: ReturnType<typeof judged>, service: ServiceCode) =>
  score?.cells.find((cell) => cell.service === service)?.verdict;

describe('a person’s month', () => {
  it('counts what its form asks: received, not received, blank apart, not due by age', () => {
    const score = judged('children', '2026-05', { weighing: 'v', length: 'x', immunisation: 'v' }, {}, 'N');
    const has = (service: ServiceCode) => verdict(score, service);
    expect([has('length'), has('immunisation'), has('water'), has('home-visit')]).toEqual(['T', 'Y', 'T', 'TS']);
    const [met, due, notJudged, notRecorded] = tupleOf(score!.tally);
    expect(met + score!.tally.missed).toBe(due);
    expect(notJudged).toBe(0);
    expect(notRecorded).toBe(score!.tally.missed - 1);
  });

  it('is no part of the scorecard before birth, after the list, or on lists that it does not judge', () => {
    expect(judged('children', '2025-12', {})).toBeNull();
    expect(judged('children', '2028-03', {})).toBeNull();
    expect(judged('mothers', '2025-06', {})).toBeNull();
    expect(judged('paud', '2026-05', { paud: 'v' })?.cells).toMatchObject([{ service: 'paud', verdict: 'Y' }]);
    expect(judged('paud', '2026-05', { paud: '-' })?.cells).toMatchObject([{ verdict: 'TS', byHand: null }]);
  });

  it('takes what a person set to not due out of what is due, and says why', () => {
    const score = judged('children', '2026-05', { latrine: '-' }, { latrine: 'menumpang' }, 'N');
    expect(score?.cells.find(({ service }) => service === 'latrine')).toMatchObject({
      verdict: 'TS',
      byHand: { reason: 'menumpang', ruled: 'T' },
    });
  });

  it('judges a visit that only the risk asks for once the risk is known', () => {
    expect(verdict(judged('children', '2026-05', {}), 'home-visit')).toBe('BD');
    expect(verdict(judged('children', '2026-05', { 'home-visit': 'v' }), 'home-visit')).toBe('Y');
    expect(verdict(judged('children', '2026-05', {}, {}, 'GK'), 'home-visit')).toBe('T');
  });

  it('asks of a mother by her phase', () => {
    expect(verdict(judged('mothers', '2026-05', { antenatal: 'v' }), 'antenatal')).toBe('Y');
    expect(verdict(judged('mothers', '2026-05', {}), 'post-partum-care')).toBe('TS');
  });

  it('makes the four certainties of the month: one service is served, all are full use, late is not recorded', () => {
    const full: Signs = Object.fromEntries(RECORDING_2023.lists.children.map(({ service }) => [service, 'v']));
    const [all, some, none] = [full, { weighing: 'v', immunisation: 'v' } as Signs, {}].map(
      (signs) => judged('children', '2026-05', signs, {}, 'N')!,
    );
    const counts = (now: typeof all, inTime = now) => certaintyCounts([now!], [inTime!]);
    expect(counts(all).get('pasti.manfaat.anak')).toEqual([1, 1, 0, 0]);
    expect(counts(all).get('pasti.tercatat.anak')).toEqual([1, 1, 0, 0]);
    expect(counts(all, none).get('pasti.tercatat.anak')).toEqual([0, 1, 0, 0]);
    expect(counts(some).get('pasti.dilayani.anak')).toEqual([1, 1, 0, 0]);
    expect(counts(some).get('pasti.manfaat.anak')).toEqual([0, 1, 0, 0]);
    expect(counts(none).get('pasti.dilayani.anak')).toEqual([0, 1, 0, 0]);
  });
});
