import { expect, test } from 'vitest';
import type { EppgbmColumn } from './columns.ts';
import { EPPGBM_COLUMNS } from './columns.ts';
import { readHeader } from './header.ts';
import { ACTION_WORDS, ISSUE_WORDS } from './issue-words.ts';
import { parseRow } from './parse-row.ts';

const columns = Object.keys(EPPGBM_COLUMNS) as EppgbmColumn[];
const found = readHeader(Object.values(EPPGBM_COLUMNS).map(([standard]) => standard));
if (found === null) throw new Error('not a header');
const header = found;

const sound: Partial<Record<EppgbmColumn, string>> = {
  nik: '1704030602250024',
  name: 'NUR  LESTARI ',
  sex: 'L',
  birthDate: '2025-02-06',
  birthWeight: '3.1',
  birthLength: '50',
  parents: 'SUKARMAN / LISDA',
  district: 'KAUR',
  subdistrict: 'KAUR UTARA',
  puskesmas: 'PKM KAUR UTARA',
  village: 'TANJUNG BETUNG',
  posyandu: 'MELATI 3',
  rt: '4',
  rw: '3',
  address: 'DUSUN 4',
  statedAge: '1 Tahun - 0 Bulan - 11 Hari',
  measuredOn: '2026-02-17',
  weight: '9,4',
  length: '76,5',
  position: 'Terlentang',
  weightForAgeZ: '-0.52',
  lengthForAgeZ: '999.99',
  weightGain: 'B',
  supplement: '-',
  vitaminA: '1',
  healthBook: 'Tidak',
  motherClass: 'Tidak',
  freeMeal: '-',
};
const parse = (cells: Partial<Record<EppgbmColumn, string>>) => {
  const row = { ...sound, ...cells };
  return parseRow({ row: 2, line: 4, cells: columns.map((column) => row[column] ?? '') }, header, '2026-11-22');
};
const codes = (cells: Partial<Record<EppgbmColumn, string>>) =>
  parse(cells).issues.map(({ column, code, action }) => [column, code, action]);

test('a sound row is read whole', () => {
  expect(parse({})).toEqual({
    row: 2,
    line: 4,
    child: {
      name: 'NUR LESTARI',
      sex: 1,
      birthDate: '2025-02-06',
      parents: 'SUKARMAN / LISDA',
      nik: { status: 'valid', digits: '1704030602250024' },
      birthWeightG: 3100,
      birthLengthUm: 500_000,
    },
    place: {
      district: 'KAUR',
      subdistrict: 'KAUR UTARA',
      village: 'TANJUNG BETUNG',
      puskesmas: 'PKM KAUR UTARA',
      posyandu: 'MELATI 3',
      rt: '4',
      rw: '3',
      address: 'DUSUN 4',
    },
    measurement: {
      date: '2026-02-17',
      weightG: 9400,
      lengthUm: 765_000,
      armUm: null,
      headUm: null,
      position: 'L',
      oedema: false,
      unusable: [],
    },
    noMeasurement: null,
    extras: {
      weightForAgeZ: -52,
      lengthForAgeZ: null,
      weightForLengthZ: null,
      weightGain: 'B',
      vitaminA: 1,
      supplementG: null,
      healthBook: false,
      motherClass: false,
      freeMeal: null,
    },
    issues: [],
  });
});

test.each([
  ['weight', '10945', 'implausible'],
  ['weight', '10.7 it', 'unreadable'],
  ['weight', '0', 'implausible'],
  ['weight', '0.49', 'implausible'],
  ['weight', '40.001', 'implausible'],
  ['length', '83..9', 'unreadable'],
  ['length', '34.9', 'implausible'],
  ['length', '130.1', 'implausible'],
  ['arm', '135', 'implausible'],
  ['head', '4', 'implausible'],
] as const)('a %s of %s is %s: it is reported as found and not used, the rest of the row is', (column, text, code) => {
  const row = parse({ [column]: text });
  const name = EPPGBM_COLUMNS[column][0];
  expect(row.issues).toEqual([{ row: 2, column: name, found: text, code, action: 'measure_not_used' }]);
  expect(row.measurement?.unusable).toEqual([column]);
  expect(row.measurement?.[`${column}${column === 'weight' ? 'G' : 'Um'}` as 'weightG']).toBeNull();
  expect(row.child?.name).toBe('NUR LESTARI');
});

test.each([
  ['weight', '0.5', 500],
  ['weight', '40', 40_000],
  ['length', '35.0', 350_000],
  ['length', '130', 1_300_000],
  ['length', '83.25', 832_500],
] as const)('a %s of %s is used', (column, text, value) => {
  expect(parse({ [column]: text }).measurement?.[column === 'weight' ? 'weightG' : 'lengthUm']).toBe(value);
});

test('an empty measure is no issue; without weight and length the visit stands, and is reported', () => {
  expect(parse({ weight: '' })).toMatchObject({
    measurement: { weightG: null, lengthUm: 765_000, unusable: [] },
    issues: [],
  });
  expect(codes({ weight: '', length: '83..9' })).toEqual([
    ['Tinggi', 'unreadable', 'measure_not_used'],
    ['Berat', 'nothing_measured', 'imported'],
  ]);
});

test.each([
  ['', 'missing', 'no_date'],
  ['2027-03-14', 'future', 'future'],
  ['2026-11-23', 'future', 'future'],
  ['2025-02-05', 'before_birth', 'before_birth'],
  ['31/02/2026', 'impossible_date', 'bad_date'],
  ['21/02/26', 'two_digit_year', 'bad_date'],
] as const)('measured on "%s": the measurement is not imported (%s), the child is kept', (measuredOn, code, reason) => {
  const row = parse({ measuredOn, statedAge: '' });
  expect(row.issues.map(({ code, action }) => [code, action])).toEqual([[code, 'measurement_not_imported']]);
  expect([row.measurement, row.noMeasurement]).toEqual([null, reason]);
  expect(row.child?.birthDate).toBe('2025-02-06');
});

test('a child measured today is measured', () => {
  expect(parse({ measuredOn: '2026-11-22' }).noMeasurement).toBeNull();
});

test.each([
  ['name', '', 'missing'],
  ['name', '123', 'unreadable'],
  ['sex', '', 'missing'],
  ['sex', 'X', 'unreadable'],
  ['birthDate', '', 'missing'],
  ['birthDate', '31/04/2025', 'impossible_date'],
  ['birthDate', '2026-12-01', 'future'],
  ['birthDate', '1990-02-06', 'not_a_child'],
] as const)('a %s of "%s" leaves no sound child: the row is not imported', (column, text, code) => {
  const row = parse({ [column]: text, statedAge: '', nik: '' });
  expect(row.child).toBeNull();
  expect(row.measurement).toBeNull();
  expect(row.issues[0]).toMatchObject({ code, action: 'row_not_imported', found: text });
});

test.each(['P', 'p', 'PR', 'Perempuan', 'perempuan '])('%s is a girl', (sex) => {
  expect(parse({ sex }).child?.sex).toBe(2);
});

test('a child of five or more is imported and pointed out', () => {
  expect(codes({ birthDate: '2021-02-17', nik: '', statedAge: '' })).toEqual([
    ['Tanggal Pengukuran', 'over_five', 'imported'],
  ]);
  expect(codes({ birthDate: '2021-02-18', nik: '', statedAge: '' })).toEqual([]);
});

test.each(['17040***********', '', '1.70403E+15', '17040552039500011', '1111111111111111'])(
  'the NIK %j is normal',
  (nik) => {
    expect(parse({ nik }).issues).toEqual([]);
    expect(parse({ nik }).child?.nik.digits).toBeNull();
  },
);

test.each([
  ['2900', 2900, [['BB Lahir', 'in_grams', 'read_as_kilograms']]],
  ['0', null, []],
  ['0.0', null, []],
  ['31', null, [['BB Lahir', 'implausible', 'value_not_used']]],
])('a birth weight of %s is %s g', (birthWeight, grams, issues) => {
  expect(parse({ birthWeight }).child?.birthWeightG).toBe(grams);
  expect(codes({ birthWeight })).toEqual(issues);
});

test('day and month that fit the stated age only when exchanged are refused, not guessed', () => {
  const birth = { birthDate: '06/02/2025', nik: '' };
  expect(codes({ ...birth, statedAge: '1 Tahun - 0 Bulan - 11 Hari' })).toEqual([]);
  expect(codes({ ...birth, statedAge: '0 Tahun - 8 Bulan - 15 Hari' })).toEqual([
    ['Tgl Lahir', 'day_month_unclear', 'row_not_imported'],
  ]);
  expect(codes({ measuredOn: '03/02/2026', statedAge: '1 Tahun - 0 Bulan - 24 Hari' })).toEqual([
    ['Tanggal Pengukuran', 'day_month_unclear', 'measurement_not_imported'],
  ]);
  expect(codes({ ...birth, statedAge: '4 Tahun - 0 Bulan - 0 Hari' })).toEqual([]);
});

test('without a stated age the NIK tells that day and month are exchanged', () => {
  expect(codes({ statedAge: '', birthDate: '02/06/2025' })).toEqual([
    ['Tgl Lahir', 'day_month_unclear', 'row_not_imported'],
  ]);
  expect(codes({ statedAge: '', birthDate: '06/02/2025' })).toEqual([]);
});

test('a way of measuring or an oedema that is not known is reported', () => {
  expect(codes({ position: 'miring' })).toEqual([['Cara Ukur', 'unreadable', 'value_not_used']]);
  expect(codes({ oedema: 'mungkin' })).toEqual([['Edema', 'unreadable', 'value_not_used']]);
  expect(parse({ position: 'BERDIRI', oedema: 'Ya' }).measurement).toMatchObject({ position: 'H', oedema: true });
});

test('every problem and action has words in both languages', () => {
  const words = [...Object.values(ISSUE_WORDS), ...Object.values(ACTION_WORDS)];
  expect(words.filter(({ id, en }) => id === '' || en === '' || id === en)).toEqual([]);
});
