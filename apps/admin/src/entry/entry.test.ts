import type { EntryFileChecked } from '@konvergensi/contract';
import { describe, expect, it } from 'vitest';
import { someone } from '../testing/made-up.ts';
import { pagesOver, Refuse, usual } from '../testing/made-up-api.ts';
import { anEntry, anEntryInbox, anEntrySheet, ENTRY_INDICATOR, RECEIPT_ID } from '../testing/made-up-entry.ts';
import { seenText } from './sheet-rows.ts';

const SHEET = `/kabupaten/17.04/isian/${ENTRY_INDICATOR}?periode=2025-Q4&tingkat=village`;
const PUT = 'PUT /v1/districts/17.04/entries';
const [first, second] = ['17.04.01.2001', '17.04.01.2002'] as const;
const pages = (answers: Record<string, unknown> = {}) =>
  pagesOver({ ...usual(someone('district_admin')), [PUT]: { kept: 1, unchanged: 0, receipt: null }, ...answers });
const sentBy = (over: ReturnType<typeof pages>, method = 'PUT') =>
  JSON.parse(over.asked.findLast((one) => one.method === method)?.body ?? '{}');

/** The form as it was opened, of two villages. */
const form = (changes: Record<string, string> = {}) => ({
  tempat: second,
  [`seen-${second}`]: seenText(null),
  [`numerator-${second}`]: '',
  [`denominator-${second}`]: '',
  [`reason-${second}`]: '',
  source: 'Laporan bulanan',
  sourceOn: '2026-01-05',
  cumulative: 'tidak',
  ...changes,
});

describe('the list of schools', () => {
  const PUT_SCHOOLS = 'PUT /v1/districts/17.04/schools';
  const post = (lines: string, answer: unknown = {}) => {
    const over = pages({ [PUT_SCHOOLS]: answer });
    return over.post('/kabupaten/17.04/sekolah', { lines }).then((answered) => ({ over, answered }));
  };

  it('is pasted line by line, with codes of villages either way, and sent whole', async () => {
    const { over, answered } = await post(
      '10700123; SMP  Contoh; 17.04.01.2001\n\nk9999999\tPAUD Contoh\t1704012002\r\n',
    );
    expect([answered.status, answered.headers.get('location')]).toEqual([303, '/kabupaten/17.04/sekolah?tersimpan=2']);
    expect(sentBy(over)).toEqual({
      schools: [
        { npsn: '10700123', name: 'SMP Contoh', village: first },
        { npsn: 'K9999999', name: 'PAUD Contoh', village: second },
      ],
    });
  });

  it('with a wrong line is not sent at all, and says which lines are wrong', async () => {
    const { over, answered } = await post(
      '10700123; SMP Contoh; 17.04\n123; X; 17.04.01.2001\n10700123; SMP; 17.04.01.2001',
    );
    const html = await answered.text();
    expect(answered.status).toBe(422);
    for (const words of ['Baris 1: kode desa', 'Baris 2: NPSN', 'Baris 3: NPSN ini sudah ada', '123; X; 17.04.01.2001'])
      expect(html).toContain(words);
    expect(over.asked.some(({ method }) => method === 'PUT')).toBe(false);
    const unknown = await post('10700123; SMP Contoh; 17.04.99.2001', new Refuse('not-found'));
    expect(await unknown.answered.text()).toContain('Ada kode desa yang tidak dikenal');
  });
});

describe('the sheet of an indicator', () => {
  it('is sent row by row as changed, with the version that was seen; an empty row is not filled, not 0', async () => {
    const over = pages();
    const untouched = await over.post(SHEET, form());
    expect(untouched.headers.get('location')).toContain('tersimpan=0');
    expect(over.asked.some(({ method }) => method === 'PUT')).toBe(false);
    const saved = await over.post(SHEET, form({ [`numerator-${second}`]: '1.204', [`denominator-${second}`]: '1300' }));
    expect(saved.status).toBe(303);
    expect(sentBy(over)).toEqual({
      period: '2025-Q4',
      source: 'Laporan bulanan',
      sourceOn: '2026-01-05',
      cumulative: false,
      entries: [
        {
          indicator: ENTRY_INDICATOR,
          level: 'village',
          place: second,
          numerator: 1204,
          denominator: 1300,
          noTarget: false,
          reason: '',
          version: null,
        },
      ],
    });
  });

  it('says what is wrong at the row, with what was typed kept', async () => {
    const errors = [{ pointer: '/entries/0/reason', message: 'tulis alasannya' }];
    const over = pages({ [PUT]: new Refuse('invalid', { errors }) });
    const refused = await over.post(SHEET, form({ [`numerator-${second}`]: '77', [`denominator-${second}`]: '70' }));
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain(`<a href="#reason-${second}">Desa Contoh 2: tulis alasannya</a>`);
    expect(html).toContain(`name="numerator-${second}" value="77"`);
    const typo = await (await over.post(SHEET, form({ [`numerator-${second}`]: 'dua', source: '' }))).text();
    expect(typo).toContain('Tulis pembilang sebagai bilangan bulat');
    expect(typo).toContain('Tulis sumber angka');
    expect(over.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('keeps what was typed when somebody else was faster, and says what stands', async () => {
    const stands = anEntry({ numerator: 20, denominator: 40, value: 50, above: false, enteredBy: 'Rekan Contoh' });
    const conflicts = [{ indicator: ENTRY_INDICATOR, place: first, name: 'Desa Contoh 1', stands }];
    const over = pages({ [PUT]: new Refuse('conflict', { conflicts }) });
    const changed = { tempat: first, [`seen-${first}`]: seenText(null), [`numerator-${first}`]: '21' };
    const refused = await over.post(SHEET, { ...form(), ...changed, [`denominator-${first}`]: '40' });
    const html = await refused.text();
    expect(refused.status).toBe(409);
    expect(html).toContain('Desa Contoh 1: kini 50,0% (20 dari 40), diisi Rekan Contoh');
    expect(html).toContain(`name="numerator-${first}" value="21"`);
    // The next save is of the version that stands.
    expect(html).toContain('[2,&quot;142&quot;');
  });

  it('shows a value above 100 % as it is, with its words, and the period before beside the field', async () => {
    const html = await (await pages().get(SHEET)).text();
    expect(html).toContain('105,2% (142 dari 135) – sasaran proyeksi lebih kecil dari yang dilayani');
    expect(html).toContain('Periode lalu: 75,0% (30 dari 40)');
    expect(html).toContain('tidak ada sasaran');
  });
});

describe('a step', () => {
  const step = `/kabupaten/17.04/isian/${ENTRY_INDICATOR}/langkah?periode=2025-Q4&tingkat=village`;
  const nilai = `${first}|2`;
  it('verifies what was ticked, at the version that was seen', async () => {
    const path = 'POST /v1/districts/17.04/entries/verification';
    const over = pages({ [path]: new Response(null, { status: 204 }) });
    const done = await over.post(step, { langkah: 'verify', keadaan: 'draft', nilai });
    expect(done.headers.get('location')).toContain('tersimpan=1');
    expect(sentBy(over, 'POST')).toMatchObject({ step: 'verify', entries: [{ place: first, version: 2 }] });
  });
  it('back asks why', async () => {
    const over = pages();
    const refused = await over.post(step, { langkah: 'return', keadaan: 'draft', nilai, 'reason-draft': 'x' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Tulis alasannya');
  });
});

describe('the inbox', () => {
  it('says what is missing, what came back, what is above its target, and has a reminder to copy', async () => {
    const html = await (await pages().get('/kabupaten/17.04/isian')).text();
    expect(html).toContain('Desa Contoh 2, Desa Contoh 5');
    expect(html).toContain('Yth. Petugas Contoh (Dinas Kesehatan Kabupaten Kaur),');
    expect(html).toContain('https://konvergensi.example/kabupaten/17.04/isian?periode=2025-Q4');
    expect(html).toContain('lewat batas');
  });
  it('begins with the agency of its officer', async () => {
    const inbox = anEntryInbox();
    const agencies = inbox.agencies.map((line) => ({ ...line, mine: line.agency === 'dinsos' }));
    const over = pages({ 'GET /v1/districts/17.04/entries': { ...inbox, agencies } });
    const html = await (await over.get('/kabupaten/17.04/isian')).text();
    expect(html).not.toContain('105,2%');
    expect(await (await over.get('/kabupaten/17.04/isian?opd=semua')).text()).toContain('105,2%');
  });
});

describe('by Excel', () => {
  const checked: EntryFileChecked = {
    period: '2025-Q4',
    file: { name: 'isian contoh.xlsx', digest: 'a'.repeat(64) },
    rows: 2,
    blank: 1,
    unchanged: 0,
    entries: [
      {
        line: 2,
        name: 'Desa Contoh 2',
        before: null,
        entry: {
          ...{ indicator: ENTRY_INDICATOR, level: 'village', place: second, numerator: 30, denominator: 40 },
          ...{ noTarget: false, reason: '', version: null },
        },
      },
    ],
    wrong: [
      {
        line: 3,
        column: 'Kode BPS',
        found: '123',
        problem: 'hapus yang salah',
        cells: ['17.04.01.2001', '123', 'Desa'],
      },
    ],
  };

  it('a template has a row a place, filled with what stands', async () => {
    for (const path of ['/kabupaten/17.04/isian/templat?periode=2025-Q4&opd=dinkes', SHEET.replace('?', '/templat?')]) {
      const over = pages({ [`GET /v1/districts/17.04/entries/esensial.pus_5`]: anEntrySheet() });
      const file = await over.get(path);
      expect(file.headers.get('content-disposition')).toMatch(/filename="isian-.*\.xlsx"/);
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    }
  });

  it('a filled one is checked, its wrong rows are taken along, the good ones are saved with a receipt', async () => {
    const over = pages({
      'POST /v1/districts/17.04/entries/check': checked,
      [PUT]: { kept: 1, unchanged: 0, receipt: RECEIPT_ID },
    });
    const html = await (await over.post('/kabupaten/17.04/isian/unggah?periode=2025-Q4', {})).text();
    expect(html).toContain('hapus yang salah');
    expect(html).toContain('75,0% (30 dari 40)');
    const periksa = JSON.stringify(checked);
    const wrong = await over.post('/kabupaten/17.04/isian/salah', { periksa });
    expect(wrong.headers.get('content-disposition')).toContain('perbaiki-17.04-2025-q4.xlsx');
    const unsourced = await over.post('/kabupaten/17.04/isian/terapkan', { periksa, source: '' });
    expect(await unsourced.text()).toContain('Tulis sumber angka');
    const done = await over.post('/kabupaten/17.04/isian/terapkan', {
      ...{ periksa, source: 'Laporan bulanan', sourceOn: '2026-01-05', cumulative: 'ya' },
    });
    expect(done.headers.get('location')).toBe(`/kabupaten/17.04/isian/tanda/${RECEIPT_ID}`);
    expect(sentBy(over)).toMatchObject({ cumulative: true, file: { name: 'isian contoh.xlsx', rows: 2 } });
  });
});

it('the registry fills the metadata cards, on the page and as a file', async () => {
  const html = await (await pages().get(`/indikator/${ENTRY_INDICATOR}`)).text();
  for (const words of ['MS-Ind', 'MS-Var', 'MS-Keg', 'Remaja putri keseluruhan', 'pembilang boleh lebih besar']) {
    expect(html).toContain(words);
  }
  const csv = await (await pages().get('/indikator/stunted/kartu.csv')).text();
  expect(csv).toContain('MS-Ind: indikator;');
  expect((await pages().get('/indikator/tidak.ada')).status).toBe(404);
});
