import { expect, test } from 'vitest';
import type { RegionRow } from '../../region/region-row.ts';
import type { RegisteredChild } from './child-index.ts';
import { EPPGBM_COLUMNS, type EppgbmColumn } from './columns.ts';
import { readHeader } from './header.ts';
import { parseRow } from './parse-row.ts';
import { createPlanner, type PlannerOptions } from './plan-import.ts';
import type { RowOutcome } from './row-outcome.ts';

const columns = Object.keys(EPPGBM_COLUMNS) as EppgbmColumn[];
const found = readHeader(Object.values(EPPGBM_COLUMNS).map(([standard]) => standard));
if (found === null) throw new Error('not a header');
const header = found;
const today = '2026-11-22';

const region = (id: number, level: RegionRow['level'], parentId: number | null, name: string): RegionRow => ({
  id,
  code: String(id),
  name,
  level,
  kind: level === 2 ? 'regency' : level === 3 ? 'subdistrict' : 'desa',
  parentId,
  validFrom: '2000-01-01',
  validTo: null,
});
const regions = [
  region(1, 2, null, 'Kaur'),
  region(10, 3, 1, 'Maje'),
  region(101, 4, 10, 'Muara Jaya'),
  region(102, 4, 10, 'Arga Mulya'),
];

type Cells = Partial<Record<EppgbmColumn, string>>;
const sound: Cells = {
  name: 'ZAHRA PRATAMA',
  sex: 'P',
  birthDate: '2025-08-08',
  parents: 'HENDRA / EKA',
  district: 'KAUR',
  subdistrict: 'MAJE',
  village: 'MUARA JAYA',
  measuredOn: '2026-02-16',
  weight: '6.4',
  length: '63.3',
};
const nik = '1704064808250033';

function plan(rows: Cells[], options: Partial<PlannerOptions> = {}): RowOutcome[] {
  const planner = createPlanner({ header, regions, aliases: [], registered: [], today, ...options });
  return rows.map((row, index) => {
    const cells = columns.map((column) => ({ ...sound, ...row })[column] ?? '');
    return planner.row(parseRow({ row: index + 1, line: index + 2, cells }, header, today)).outcome;
  });
}

const fresh: RowOutcome = { kind: 'import', village: 101, child: null, differs: [], twins: [] };
const row = (number: number) => ({ person: null, row: number });
const registered: RegisteredChild = {
  person: 'A',
  village: 101,
  name: 'Zahra Pratama',
  sex: 2,
  birthDate: '2025-08-08',
  parents: 'Hendra / Eka',
  nik: null,
};
const person = { person: 'A', row: null };

test('a row entered twice counts once, and what is said of it names the row that counts', () => {
  expect(plan([{}, { rt: '9', posyandu: 'MAWAR' }])).toEqual([
    fresh,
    { kind: 'repeat', village: 101, row: 1, child: row(1) },
  ]);
});

test('several months of one child in one file are measurements of one child', () => {
  const outcomes = plan([{}, { measuredOn: '2026-03-16', weight: '6.9' }, { measuredOn: '2026-03-16', weight: '6.9' }]);
  expect(outcomes).toEqual([
    fresh,
    { kind: 'import', village: 101, child: row(1), differs: [], twins: [] },
    { kind: 'repeat', village: 101, row: 2, child: row(1) },
  ]);
});

test('a letter of the name differs: the first row counts, each later one waits for a person', () => {
  const wait = { kind: 'wait_duplicate', village: 101, against: row(1), reasons: ['name'], adds: false };
  expect(plan([{}, { name: 'ZARA PRATAMA' }, { name: 'ZARA PRATAMA', measuredOn: '2026-03-16' }])).toEqual([
    fresh,
    wait,
    wait,
  ]);
});

test('a second entry that has a measure of the day which the first lacks is not merged silently', () => {
  expect(plan([{ weight: '10945' }, {}])).toEqual([
    fresh,
    { kind: 'wait_duplicate', village: 101, against: row(1), reasons: [], adds: true },
  ]);
  expect(plan([{}, { weight: '10945' }])[1]).toMatchObject({ kind: 'repeat' });
});

test('one name, one day, two weights: both are imported and shown as possible twins', () => {
  expect(plan([{}, { weight: '6.9' }])).toEqual([fresh, { ...fresh, twins: [row(1)] }]);
});

test('a child whose measurement is not imported is kept; a later row of it brings the measurement', () => {
  expect(plan([{ measuredOn: '' }, {}, { measuredOn: '' }])).toEqual([
    fresh,
    { kind: 'import', village: 101, child: row(1), differs: [], twins: [] },
    { kind: 'repeat', village: 101, row: 1, child: row(1) },
  ]);
});

test('a registered child is known, whatever the spelling of case and spaces', () => {
  const known = { kind: 'import', village: 101, child: person, differs: [], twins: [] };
  expect(plan([{}, { measuredOn: '2026-03-16' }], { registered: [registered] })).toEqual([known, known]);
});

test('a corrected file: another weight for the day of a registered child is that child’s', () => {
  const measured = [{ date: '2026-02-16', weightG: 6900, lengthUm: 633_000 }];
  expect(plan([{}], { registered: [{ ...registered, measured }] })).toMatchObject([{ kind: 'import', child: person }]);
});

test('a fitting NIK carries a registered child through a move and a letter, and says what differs', () => {
  const outcomes = plan([{ nik, name: 'ZARA PRATAMA', village: 'ARGA MULYA' }], {
    registered: [{ ...registered, nik }],
  });
  expect(outcomes).toEqual([{ kind: 'import', village: 102, child: person, differs: ['name', 'village'], twins: [] }]);
});

test('a mother’s NIK typed for two children proves nothing', () => {
  const mother = '1704065203950001';
  const outcomes = plan([
    { nik: mother },
    { nik: mother, name: 'TIARA SARI', birthDate: '2023-05-19', sex: 'L' },
    { nik: mother, name: 'TIARA PRATAMA', weight: '6.1' },
  ]);
  expect(outcomes).toEqual([fresh, fresh, { ...fresh, twins: [row(1)] }]);
});

test('two registered twins of one name: each row finds the one measured alike, so the same file changes nothing', () => {
  const on = (weightG: number) => [{ date: '2026-02-16', weightG, lengthUm: 633_000 }];
  const twins = [
    { ...registered, person: 'B', measured: on(6900) },
    { ...registered, person: 'A', measured: on(6400) },
  ];
  const outcomes = plan([{}, { weight: '6.9' }], { registered: twins });
  expect(outcomes.map((outcome) => outcome.kind === 'import' && outcome.child?.person)).toEqual(['A', 'B']);
});

test.each([
  [{ village: 'MUARA JAIA' }, { kind: 'wait_village', why: 'village', villages: [101] }],
  [{ subdistrict: 'MAJO' }, { kind: 'wait_village', why: 'subdistrict', villages: [101] }],
  [{ district: 'SELUMA' }, { kind: 'wait_village', why: 'district', villages: [] }],
  [{ name: '' }, { kind: 'reject', why: 'child' }],
  [{ birthDate: '31/02/2025' }, { kind: 'reject', why: 'child' }],
])('a row with %j is not imported', (cells, outcome) => {
  expect(plan([cells])).toEqual([outcome]);
});

test('rows that wait or are refused leave no trace: the next entry of the child is new', () => {
  expect(plan([{ village: 'MUARA JAIA' }, {}])[1]).toEqual(fresh);
});

test('an importer touches only the villages of her scope', () => {
  const outcomes = plan([{}, { village: 'ARGA MULYA' }], { scope: new Set([102]) });
  expect(outcomes).toMatchObject([
    { kind: 'reject', why: 'scope' },
    { kind: 'import', village: 102 },
  ]);
});

test('the key of a NIK may be given in place of its digits', () => {
  const planner = createPlanner({
    header,
    regions,
    aliases: [],
    registered: [{ ...registered, nik: 'key', parents: 'X' }],
    today,
  });
  const cells = columns.map((column) => ({ ...sound, nik })[column as keyof typeof sound] ?? '');
  const parsed = parseRow({ row: 1, line: 2, cells }, header, today);
  expect(planner.row(parsed, 'key').outcome).toMatchObject({ kind: 'import', child: person });
});
