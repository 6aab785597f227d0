import { describe, expect, it } from 'vitest';
import { aksiSetOf } from '../../reference/aksi/aksi-sets.ts';
import { AKSI_TABLE_CODES, AKSI_TABLES, aksiOfTable } from './aksi-tables.ts';
import { findVillages } from './find-villages.ts';
import { fileCell, lineCells, lineColumns, lineHeader } from './line-file.ts';
import { fieldsOf, LINE_KIND_CODES, type LineValues } from './line-kinds.ts';
import { mayWriteLine } from './may-write.ts';
import { readLine } from './read-line.ts';
import { refuseLine } from './refuse-line.ts';

const TYPED = {
  name: 'Pemberian makanan tambahan lokal',
  indicator: 'konv.anak.counselling',
  output: 'Balita mendapat PMT',
  unit: 'anak',
  target: '12,5',
  villages: '17.04.01.2001 17.04.01.2002, Tanjung Iman; prioritas',
  group: 'Balita',
  people: '1.250',
  agency: 'dinkes',
  source: 'DAK nonfisik (BOK, BOKB, BOP PAUD)',
  budget: '250.000.000',
  tag: 'Spesifik',
  rkpd: 'Belum diputuskan',
  renja: 'waiting',
};
const activity = (change: Partial<LineValues<'activity'>> = {}): LineValues<'activity'> => {
  const read = readLine('activity', TYPED);
  if ('wrong' in read) throw new Error(JSON.stringify(read.wrong));
  return { ...read.values, ...change };
};

describe('a line as typed', () => {
  it('has numbers with comma or dots, choices in words, villages by code, name or word', () => {
    expect(activity()).toMatchObject({
      target: 12.5,
      people: 1250,
      budget: 250_000_000,
      group: 'balita',
      source: 'dak-nonfisik',
      villages: ['17.04.01.2001', '17.04.01.2002', 'Tanjung Iman', 'prioritas'],
      kua: null,
    });
  });

  it.each([
    ['villages', '', 'places'],
    ['name', '', 'missing'],
    ['name', 'PMT', 'short'],
    ['target', '12 anak', 'number'],
    ['budget', '2,5 juta', 'whole'],
    ['budget', '99999999999999', 'large'],
    ['group', 'semua orang', 'choice'],
    ['agency', 'pln', 'agency'],
    ['indicator', 'esensial.tidak_ada', 'indicator'],
  ])('with a wrong %s (%j) says so at that field', (field, text, fault) => {
    expect(readLine('activity', { ...TYPED, [field]: text })).toEqual({ wrong: { [field]: fault } });
  });

  it('reads dates as files hold them', () => {
    const cadre = { village: 'Tanjung Iman', name: 'Kader Contoh', feeSource: 'none', decree: 'SK 3' };
    for (const day of ['2026-04-07', '07/04/2026', '7 April 2026', '46119']) {
      expect(readLine('cadre', { ...cadre, decreeOn: day })).toMatchObject({ values: { decreeOn: '2026-04-07' } });
    }
    expect(readLine('cadre', { ...cadre, decreeOn: '04/31/2026' })).toEqual({ wrong: { decreeOn: 'day' } });
  });
});

describe('a line stands', () => {
  it.each<[Partial<LineValues<'activity'>>, string | undefined]>([
    [{}, undefined],
    [{ villages: [] }, 'no-villages'],
    [{ indicator: null }, 'answers-nothing'],
    [{ indicator: null, problem: '01JD3YV6K1Z8Q4M5N7P9R2S3T1' }, undefined],
    [{ rkpd: 'no' }, 'reason-missing'],
    [{ apbd: 200_000_000 }, 'reason-missing'],
    [{ kua: 250_000_000, apbd: 0 }, 'reason-missing'],
    [{ apbd: 0, reason: 'kapasitas fiskal' }, undefined],
    [{ apbd: 250_000_000, spent: 1 }, 'spent-without-output'],
  ])('an activity with %j: %s', (change, refusal) => {
    expect(refuseLine('activity', activity(change), null)?.[1]).toBe(refusal);
  });

  const regulation: LineValues<'regulation'> = {
    ...{ title: 'Percepatan penurunan stunting', form: 'perbup', state: 'draft', number: null, note: null },
    ...{ discussedOn: null, stipulatedOn: null, repealedOn: null, villages: [] },
  };
  const stipulated = { ...regulation, state: 'stipulated', number: '7/2026' } as const;
  it.each<[LineValues<'regulation'>, LineValues<'regulation'> | null, readonly string[] | null]>([
    [regulation, null, null],
    [stipulated, null, ['discussedOn', 'day-missing']],
    [{ ...stipulated, discussedOn: '2026-05-02', stipulatedOn: '2026-06-01' }, regulation, null],
    [
      { ...stipulated, discussedOn: '2026-05-02', stipulatedOn: '2026-04-01' },
      null,
      ['stipulatedOn', 'days-backwards'],
    ],
    [regulation, stipulated, ['state', 'stage-back']],
    [{ ...regulation, state: 'stipulated' }, null, ['number', 'number-missing']],
  ])('a regulation goes forward with number and dates (%#)', (line, before, refused) => {
    expect(refuseLine('regulation', line, before)).toEqual(refused);
  });

  it('a campaign lies in its month and calibrates no more tools than it has', () => {
    const campaign = {
      month: '2026-02',
      from: '2026-02-02',
      to: '2026-02-20',
      posyandu: 30,
      tools: 12,
      calibrated: 12,
    };
    const line = { ...campaign, calibratedOn: null, note: null };
    expect(refuseLine('campaign', line, null)).toBeNull();
    expect(refuseLine('campaign', { ...line, calibrated: 13 }, null)).toEqual(['calibrated', 'more-calibrated']);
    expect(refuseLine('campaign', { ...line, to: '2026-02-01' }, null)).toEqual(['to', 'ends-before']);
    expect(refuseLine('campaign', { ...line, month: '2026-03' }, null)).toEqual(['from', 'outside-month']);
  });
});

describe('villages that words name', () => {
  const villages = [
    { code: '17.04.01.2001', name: 'Gedung Wani', isPriority: true },
    { code: '17.04.01.2002', name: 'Pinang Jawa', isPriority: false },
    { code: '17.04.02.2001', name: 'Padang Baru', isPriority: false },
    { code: '17.04.03.2001', name: 'Padang Baru', isPriority: true },
  ];
  it.each([
    [['17.04.01.2002', 'gedung wani'], { codes: ['17.04.01.2001', '17.04.01.2002'] }],
    [['17.04.01'], { codes: ['17.04.01.2001', '17.04.01.2002'] }],
    [['Prioritas'], { codes: ['17.04.01.2001', '17.04.03.2001'] }],
    [['semua'], { codes: villages.map(({ code }) => code) }],
    [['Gedung Wani', 'Padang Baru'], { unknown: 1, why: 'several' }],
    [['17.05.01.2001'], { unknown: 0, why: 'none' }],
    [[], { codes: [] }],
  ])('%j', (words, found) => {
    expect(findVillages(words, villages)).toEqual(found);
  });
});

describe('a file of lines', () => {
  it.each(LINE_KIND_CODES)('of %s reads back what it gave out', (kind) => {
    const columns = lineColumns(kind, lineHeader(kind))!;
    expect(Object.keys(lineCells(columns, []))).toEqual(['ID', 'Versi', ...Object.keys(fieldsOf(kind))]);
    expect(new Set(lineHeader(kind)).size).toBe(lineHeader(kind).length);
  });

  it('gives a plan out and takes it in again unchanged; a header without a needed column is no header', () => {
    const line = activity({ villages: ['17.04.01.2001', '17.04.01.2002'], apbd: 0, reason: 'kapasitas fiskal' });
    const fields = Object.entries(fieldsOf('activity'));
    const cells = fields.map(([name, field]) => fileCell(field, line[name as keyof typeof line]));
    const columns = lineColumns('activity', lineHeader('activity'))!;
    const row = ['', '', ...cells.map((cell) => (cell === null ? '' : String(cell)))];
    expect(readLine('activity', lineCells(columns, row))).toEqual({ values: line });
    expect(
      lineColumns(
        'activity',
        lineHeader('activity').filter((name) => name !== 'Lokasi (desa)'),
      ),
    ).toBeNull();
  });
});

it('an agency writes its own lines and those of none; Bappeda and the secretary of the TPPS write any', () => {
  const officer = (agency: 'dinkes' | 'dpmd') => [{ role: 'agency_officer', agency }] as const;
  expect(mayWriteLine(officer('dpmd'), 'dpmd')).toBe(true);
  expect(mayWriteLine(officer('dpmd'), 'dinkes')).toBe(false);
  expect(mayWriteLine(officer('dpmd'), null)).toBe(true);
  expect(mayWriteLine([{ role: 'health_officer' }], 'dinkes')).toBe(true);
  expect(mayWriteLine([{ role: 'health_officer' }], 'pupr')).toBe(false);
  expect(mayWriteLine([{ role: 'tpps_secretary' }], 'pupr')).toBe(true);
  expect(mayWriteLine([{ role: 'camat' }], null)).toBe(false);
});

it('every table stands in an aksi of each set, and holds each kind of line once', () => {
  for (const year of [2019, 2022, 2026]) {
    const set = aksiSetOf(year)!;
    const codes = set.aksi.map(({ code }) => code);
    for (const table of AKSI_TABLE_CODES) expect(codes).toContain(aksiOfTable(set.id, table));
  }
  expect(Object.values(AKSI_TABLES).flat().sort()).toEqual([...LINE_KIND_CODES].sort());
});
