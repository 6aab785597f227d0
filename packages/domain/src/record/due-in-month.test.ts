import { describe, expect, test } from 'vitest';
import { parseMonth } from '../period/month.ts';
import { RECORDING_2019, RECORDING_2023, recordingRulesOf } from '../reference/recording-rules.ts';
import { personOf, pregnancyOf, registerOf } from '../register/made-up-register.fixture.ts';
import type { ServiceCell } from '../service/month-services.ts';
import type { ServiceCode } from '../service/service-code.ts';
import { dueInMonth, isOnList } from './due-in-month.ts';
import { fillByException } from './fill-by-exception.ts';
import { listedPeople } from './listed-people.ts';
import type { RecordedPerson } from './recorded-person.ts';

const month = (text: string): number => parseMonth(text) as number;
const RECEIVED: ServiceCell = { mark: 'received', times: 1 };

const only = (
  register: Parameters<typeof registerOf>[0],
  list: string,
  letters: 'N' | 'GK' | null = null,
): RecordedPerson => {
  const all = listedPeople(
    registerOf(register),
    new Map(letters === null ? [] : [['P', [{ month: 0, letter: letters }]]]),
  );
  const found = all.find((each) => each.list === list);
  if (found === undefined) throw new Error(list);
  return found.recorded;
};
const child = (birthDate: string, letter: 'N' | 'GK' | null = 'N') =>
  only({ people: [personOf({ id: 'P', birthDate })] }, 'children', letter);
const mother = (end: string | null) =>
  only(
    {
      people: [personOf({ id: 'P', birthDate: '1998-01-01' })],
      pregnancies: [
        pregnancyOf({
          person: 'P',
          dueDate: '2026-08-20',
          end: end === null ? null : { on: end, outcome: 'live-birth' },
          facts: { armCm: 22, hbGdl: 12, heightCm: 155, births: 1, monthsSinceLastBirth: 40, history: 0 },
        }),
      ],
    },
    'mothers',
  );

describe('what the form of a month asks', () => {
  const due = (person: RecordedPerson, of: string, rules = RECORDING_2023) =>
    (dueInMonth(person, month(of), rules) ?? []).flatMap(({ service, due: asked }) => (asked ? [service] : []));
  test.each<[string, RecordedPerson, string, ServiceCode, boolean]>([
    ['antenatal while pregnant', mother(null), '2026-07', 'antenatal', true],
    ['antenatal in the month of birth', mother('2026-08-16'), '2026-08', 'antenatal', true],
    ['post-partum care in it too', mother('2026-08-16'), '2026-08', 'post-partum-care', true],
    ['antenatal after the birth', mother('2026-08-16'), '2026-09', 'antenatal', false],
    ['post-partum care before it', mother(null), '2026-07', 'post-partum-care', false],
    ['a home visit at risk', mother(null), '2026-07', 'home-visit', true],
    ['a home visit without risk', child('2025-08-10'), '2026-07', 'home-visit', false],
    ['a home visit, risk not recorded', child('2025-08-10', null), '2026-07', 'home-visit', false],
    ['measles below 9 months', child('2026-01-01'), '2026-07', 'measles', false],
    ['measles at 9 months', child('2025-10-31'), '2026-07', 'measles', true],
    ['vitamin A in August', child('2025-10-31'), '2026-08', 'vitamin-a', true],
    ['vitamin A in July', child('2025-10-31'), '2026-07', 'vitamin-a', false],
    [
      'weighing from birth, since months since birth are counted later',
      child('2026-07-20'),
      '2026-07',
      'weighing',
      true,
    ],
  ])('%s', (_, person, of, service, asked) => {
    expect(due(person, of).includes(service)).toBe(asked);
  });
  test('whoever is not on the list is not asked about', () => {
    expect(dueInMonth(child('2024-06-30'), month('2026-07'), RECORDING_2023)).toBeNull();
    expect(isOnList(mother('2026-05-01'), month('2026-07'))).toBe(false);
  });
  test('girls and couples stand on the forms from 2023', () => {
    const girl = only({ people: [personOf({ id: 'P', birthDate: '2012-01-01' })] }, 'girls');
    const catin = {
      id: 'C',
      person: 'P',
      partnerName: null,
      weddingOn: '2026-09-01',
      registeredOn: '2026-06-01',
      end: null,
      version: 1,
    };
    const couple = only({ people: [personOf({ id: 'P', birthDate: '2001-01-01' })], catin: [catin] }, 'couples');
    expect([due(girl, '2026-07'), due(girl, '2026-07', RECORDING_2019)]).toEqual([
      ['girls-tablets', 'anaemia-check'],
      [],
    ]);
    expect(due(couple, '2026-07')).toEqual(['premarital-guidance', 'premarital-check']);
    expect(due(couple, '2026-10')).toEqual([]);
  });
  test('the forms of a year', () => {
    expect([2018, 2022, 2023, 2030].map((year) => recordingRulesOf(year).id)).toEqual([
      'forms-2019',
      'forms-2019',
      'forms-ehdw-2023',
      'forms-ehdw-2023',
    ]);
  });
});

describe('everyone received it, except', () => {
  const X: ServiceCell = { mark: 'not-received', times: 0 };
  const people = [
    { person: 'a', due: ['water', 'weighing'] as const, marks: new Map(), last: new Map([['water', X]] as const) },
    { person: 'b', due: ['weighing'] as const, marks: new Map([['weighing', X]] as const), last: new Map() },
    { person: 'c', due: ['weighing'] as const, marks: new Map(), last: new Map() },
  ];
  const usual = { except: new Set(['c']), exceptions: 'not-received', asLastMonth: false, overwrite: false } as const;
  test('blanks of whom it is due to are filled, what is recorded stays', () => {
    const changes = fillByException(people, { ...usual, services: ['weighing', 'water'] });
    expect([...changes]).toEqual([
      [
        'a',
        [
          ['weighing', RECEIVED],
          ['water', RECEIVED],
        ],
      ],
      ['c', [['weighing', X]]],
    ]);
  });
  test('what is recorded is changed only when asked for', () => {
    const changes = fillByException(people, { ...usual, services: ['weighing'], overwrite: true });
    expect(changes.get('b')).toEqual([['weighing', RECEIVED]]);
  });
  test('as last month: its marks, and nothing where it says nothing', () => {
    const changes = fillByException(people, { ...usual, services: ['water', 'weighing'], asLastMonth: true });
    expect([...changes]).toEqual([
      ['a', [['water', X]]],
      ['c', [['weighing', X]]],
    ]);
  });
  test('the exceptions may be left open', () => {
    const changes = fillByException(people, { ...usual, services: ['weighing'], exceptions: 'not-recorded' });
    expect([...changes.keys()]).toEqual(['a']);
  });
});
