import { expect, test } from 'vitest';
import { type ChildFacts, matchChild } from './match-child.ts';

const child: ChildFacts = {
  name: 'zahra pratama',
  parents: 'hendra/eka',
  sex: 2,
  birthDate: '2025-08-08',
  village: 14,
  nik: null,
  visit: { date: '2026-02-16', weightG: 6400, lengthUm: 633_000 },
};
const nik = '1704064808250033';
const otherNik = '1704064808250034';
const day = (weightG: number | null, lengthUm: number | null, date = '2026-02-16') => ({ date, weightG, lengthUm });

/** Each row is the second entry of the child above, told by what is not the same. */
const table: [
  promise: string,
  first: Partial<ChildFacts>,
  second: Partial<ChildFacts>,
  outcome: string,
  reasons: string[],
][] = [
  ['name, birth date, sex, parents and village agree', {}, {}, 'certain', []],
  ['they agree and the visit is of another day', {}, { visit: day(6500, 640_000, '2026-08-16') }, 'certain', []],
  ['they agree and nobody names the parents', { parents: '' }, { parents: '' }, 'certain', []],
  [
    'a fitting NIK agrees, the name by all but a letter',
    { nik },
    { nik, name: 'zara pratama' },
    'certain',
    ['same_nik', 'name'],
  ],
  [
    'a fitting NIK agrees though parents and village do not',
    { nik },
    { nik, parents: '/sri', village: 99 },
    'certain',
    ['same_nik', 'parents', 'village'],
  ],
  ['a letter of the name differs', {}, { name: 'zara pratama' }, 'near', ['name']],
  [
    'a letter differs and the visits are of two days',
    {},
    { name: 'zara pratama', visit: day(1, 1, '2026-03-01') },
    'near',
    ['name'],
  ],
  ['the first name agrees, the rest does not', {}, { name: 'zahra permata' }, 'near', ['name']],
  ['the newborn had no name yet', { name: 'by ny eka' }, {}, 'near', ['no_name_yet']],
  ['one entry lacks the father', {}, { parents: '/eka' }, 'near', ['parents']],
  ['one entry lacks the parents', {}, { parents: '' }, 'near', ['parents']],
  ['only the village differs', {}, { village: 99 }, 'near', ['village']],
  ['only the sex differs', {}, { sex: 1 }, 'near', ['sex']],
  ['a digit of the birth date differs', {}, { birthDate: '2025-08-18' }, 'near', ['birth_date']],
  ['day and month are exchanged', { birthDate: '2025-03-08' }, { birthDate: '2025-08-03' }, 'near', ['birth_date']],
  ['the parents differ but the figures of the day are the same', {}, { parents: 'rozi/sri' }, 'near', ['parents']],
  [
    'twins with one fitting NIK',
    { nik },
    { nik, name: 'tiara pratama', visit: day(6100, 620_000) },
    'maybe_twin',
    ['first_name', 'measures'],
  ],
  ['twins with one NIK, measured alike', { nik }, { nik, name: 'tiara pratama' }, 'maybe_twin', ['first_name']],
  [
    'twins without a NIK',
    {},
    { name: 'tiara pratama', visit: day(6100, 620_000) },
    'maybe_twin',
    ['first_name', 'measures'],
  ],
  ['twins of a boy and a girl', {}, { name: 'yusuf pratama', sex: 1 }, 'maybe_twin', ['first_name']],
  [
    'twins whose names differ by a letter, measured apart',
    {},
    { name: 'zahro pratama', visit: day(6100, 620_000) },
    'maybe_twin',
    ['measures'],
  ],
  ['twins told apart by a number', { name: 'by ny eka 1' }, { name: 'by ny eka 2' }, 'maybe_twin', ['first_name']],
  ['two fitting NIK for one name', { nik }, { nik: otherNik }, 'maybe_twin', ['nik']],
  ['one name, one day, two weights', {}, { visit: day(6900, 633_000) }, 'maybe_twin', ['measures']],
  [
    'one NIK, one name, one day, two weights',
    { nik },
    { nik, village: 99, visit: day(6900, null) },
    'maybe_twin',
    ['same_nik', 'measures'],
  ],
  ['another name and other parents', {}, { name: 'tiara sari', parents: 'rozi/sri', visit: null }, 'different', []],
  ['another father with the same mother’s name', {}, { name: 'tiara pratama', parents: 'rozi/eka' }, 'different', []],
  ['another first name in another village', {}, { name: 'tiara pratama', village: 99 }, 'different', []],
  [
    'one name in two villages, of other parents',
    {},
    { village: 99, parents: 'rozi/sri', visit: null },
    'different',
    [],
  ],
  ['one name in two villages, no parents named', { parents: '' }, { village: 99, parents: '' }, 'different', []],
  [
    'one name in two villages, measured apart on one day',
    {},
    { village: 99, visit: day(6900, 700_000) },
    'different',
    [],
  ],
  ['a letter of the name and the village', {}, { name: 'zara pratama', village: 99 }, 'different', []],
  [
    'a NIK shared by children of other names and mothers',
    { nik },
    { nik, name: 'tiara sari', parents: 'rozi/sri' },
    'different',
    [],
  ],
  ['a brother born later', {}, { birthDate: '2023-05-19' }, 'different', []],
  ['a birth date slipped, but two fitting NIK', { nik }, { nik: otherNik, birthDate: '2025-08-18' }, 'different', []],
  [
    'a birth date slipped, but measured apart on one day',
    {},
    { birthDate: '2025-08-18', visit: day(6900, 1) },
    'different',
    [],
  ],
];

test.each(table)('%s', (_, first, second, outcome, reasons) => {
  const [a, b] = [
    { ...child, ...first },
    { ...child, ...second },
  ];
  expect(matchChild(a, b)).toEqual({ outcome, reasons });
  expect(matchChild(b, a)).toEqual({ outcome, reasons });
});

test('a figure that one entry lacks does not tell two children apart', () => {
  const other = { ...child, visit: day(null, 633_000) };
  expect(matchChild(child, other).outcome).toBe('certain');
});
