import { describe, expect, it } from 'vitest';
import { parseMonth } from '../period/month.ts';
import { personOf, pregnancyOf, registerOf } from './made-up-register.fixture.ts';
import { targetsIn } from './targets-in.ts';
import type { VillageRegister } from './village-register.ts';

const kinds = (register: Partial<VillageRegister>, month: string, to = month) => {
  const [first, last] = [parseMonth(month), parseMonth(to)] as [number, number];
  return targetsIn(registerOf(register), { first, last }).map(
    ({ person, span, leaves }) => `${person.id} ${span.kind}${leaves === null ? '' : ` (${leaves})`}`,
  );
};
const mother = personOf({ id: 'Ibu', birthDate: '1998-03-02' });
const child = personOf({ id: 'Bayi', birthDate: '2026-03-25', mother: 'Ibu' });
const born = pregnancyOf({ person: 'Ibu', dueDate: '2026-03-30', end: { on: '2026-03-25', outcome: 'live-birth' } });

describe('who is a target of a village in a month follows from dates alone', () => {
  it.each([
    ['a pregnancy that is open', { people: [mother], pregnancies: [pregnancyOf({ person: 'Ibu' })] }, ['Ibu pregnant']],
    [
      'a woman whose birth date nobody knows',
      {
        people: [personOf({ id: 'Ibu', birthDate: '1900-01-01', birthDateKind: 'unknown' })],
        pregnancies: [pregnancyOf({ person: 'Ibu' })],
      },
      ['Ibu pregnant'],
    ],
    [
      'a birth of this month',
      { people: [mother, child], pregnancies: [born] },
      ['Bayi child-0-23', 'Ibu breastfeeding', 'Ibu pregnant (gave-birth)', 'Ibu post-partum'],
    ],
    [
      'a loss: the mother keeps her care',
      { people: [mother], pregnancies: [{ ...born, end: { on: '2026-03-02', outcome: 'stillbirth' } }] },
      ['Ibu pregnant (pregnancy-lost)', 'Ibu post-partum'],
    ],
    [
      'a mother who died',
      { people: [mother], pregnancies: [{ ...born, end: { on: '2026-03-25', outcome: 'maternal-death' } }] },
      ['Ibu pregnant (died)'],
    ],
    [
      'twins: one breastfeeding mother, two children',
      { people: [mother, child, { ...child, id: 'Kembar' }], pregnancies: [] },
      ['Bayi child-0-23', 'Ibu breastfeeding', 'Kembar child-0-23'],
    ],
    ['a motherless child', { people: [personOf({ id: 'Yatim', birthDate: '2025-10-01' })] }, ['Yatim child-0-23']],
    [
      'a mother under 18, who is an adolescent girl as well',
      {
        people: [personOf({ id: 'Muda', birthDate: '2009-06-01' })],
        pregnancies: [pregnancyOf({ person: 'Muda' })],
      },
      ['Muda adolescent', 'Muda pregnant'],
    ],
    [
      'a child of two years who is no resident',
      {
        people: [
          personOf({
            id: 'Tamu',
            birthDate: '2024-02-10',
            residence: { livedFrom: null, leftOn: '2026-03-12', diedOn: null },
            leftReason: 'not_resident',
          }),
        ],
      },
      ['Tamu child-24-59 (not-resident)', 'Tamu paud (not-resident)'],
    ],
    [
      'a bride and groom to be',
      {
        people: [personOf({ id: 'Catin', birthDate: '2001-01-01' })],
        catin: [
          {
            id: 'C',
            person: 'Catin',
            partnerName: null,
            weddingOn: '2026-03-20',
            registeredOn: '2025-12-01',
            end: null,
            version: 1,
          },
        ],
      },
      ['Catin catin (married)'],
    ],
  ] satisfies [string, Partial<VillageRegister>, string[]][])('%s', (_name, register, expected) => {
    expect(kinds(register, '2026-03').sort()).toEqual([...expected].sort());
  });

  it('a child leaves by age with that reason, and is then one of the next kind', () => {
    expect(kinds({ people: [personOf({ id: 'A', birthDate: '2024-03-15', sex: 1 })] }, '2026-03')).toEqual([
      'A child-0-23 (age)',
      'A child-24-59',
      'A paud',
    ]);
  });

  it('a woman with two pregnancies in a year has a row of each', () => {
    const again = pregnancyOf({ person: 'Ibu', id: 'second', dueDate: '2027-03-01' });
    const lost = { ...born, end: { on: '2026-02-02', outcome: 'miscarriage' as const } };
    expect(kinds({ people: [mother], pregnancies: [lost, again] }, '2026-01', '2026-12')).toEqual([
      'Ibu pregnant (pregnancy-lost)',
      'Ibu post-partum (post-partum-over)',
      'Ibu pregnant',
    ]);
  });
});
