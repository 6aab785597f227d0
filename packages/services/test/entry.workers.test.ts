import type { PutEntry } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  checkEntryFile,
  figuresFresh,
  putEntriesOf,
  putSchoolsOf,
  readEntryHistory,
  readEntryInbox,
  readEntryReceipt,
  readEntrySheet,
  readFigures,
  readMatrix,
  readTablePage,
  stepEntries,
  undoEntryOf,
} from '../src/index.ts';
import { DISTRICT, emptyPlatform, officer, type Platform, plantDistrict, platform } from './platform.ts';

const held = (id: string, grant: Partial<Actor['grants'][number]>): Actor => ({
  ...officer,
  id,
  grants: [{ role: 'district_admin', path: [1, DISTRICT], villages: null, ...grant }],
});
const admin = held('user-admin', {});
const dinsos = held('user-dinsos', { role: 'agency_officer', agency: 'dinsos' });
const camat = held('user-camat', { role: 'camat', path: [1, DISTRICT, 3] });

/** Own list: poor couples on a transfer. Other list: girls who take tablets, of a projection. Both a quarter. */
const [OWN, OTHER] = ['esensial.pus_5', 'esensial.remaja_2'] as const;
const PERIOD = '2025-Q4';
const [A, B, C, D] = ['17.04.01.2001', '17.04.01.2002', '17.04.02.2001', '17.04.02.2002'] as const;

let p: Platform;
beforeAll(async () => {
  p = await platform(950);
  await emptyPlatform();
  await plantDistrict(p);
  await p.shard.batch([sql`update region set bps_code = '170401000' || (id - 4) where level = 4`]);
});

const entry = (
  place: string,
  pair: readonly [number | null, number | null],
  more: Partial<PutEntry> = {},
): PutEntry => ({
  ...{ indicator: OWN, level: 'village', place, numerator: pair[0], denominator: pair[1] },
  ...{ noTarget: false, reason: '', version: null, ...more },
});
const put = (actor: Actor, entries: PutEntry[], period = PERIOD, cumulative = false) =>
  putEntriesOf(p.deps, actor, {
    district: '17.04',
    values: { period, source: 'SIKS-NG (contoh)', sourceOn: '2026-01-05', cumulative, entries },
  });
const step = (
  actor: Actor,
  name: 'verify' | 'return' | 'lock' | 'correct',
  place: string,
  version: number,
  reason = '',
) =>
  stepEntries(p.deps, actor, {
    district: '17.04',
    step: { period: PERIOD, step: name, reason, entries: [{ indicator: OWN, level: 'village', place, version }] },
  });
const at = { district: '17.04', period: PERIOD, indicator: OWN, level: 'village' } as const;
const sheet = async () => (await readEntrySheet(p.deps, admin, at)).places.map(({ entry: stands }) => stands);

describe('a pair', () => {
  it('above its own list is refused, whatever the reason; above a projection it is kept unclipped with its reason', async () => {
    await expect(put(dinsos, [entry(A, [41, 40], { reason: 'data baru' })])).rejects.toMatchObject({
      ...{ code: 'invalid', errors: [{ pointer: '/entries/0/numerator' }] },
    });
    const other = (reason: string) => put(admin, [entry(A, [142, 135], { indicator: OTHER, reason })]);
    await expect(other('')).rejects.toMatchObject({ code: 'invalid', errors: [{ pointer: '/entries/0/reason' }] });
    await other('proyeksi lama');
    const inbox = await readEntryInbox(p.deps, admin, at);
    expect(inbox.above.map(({ place, entry: stands }) => [place, stands.value?.toFixed(1), stands.reason])).toEqual([
      ['Gedung Wani', '105.2', 'proyeksi lama'],
    ]);
  });

  it('is of the agency that answers for it, at the places of the role', async () => {
    await expect(put(dinsos, [entry(A, [1, 2], { indicator: OTHER })])).rejects.toMatchObject({ code: 'forbidden' });
    await expect(step(camat, 'verify', C, 1)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of several places is kept for all or for none; an empty row is no 0, nobody to reach is neither', async () => {
    await expect(put(dinsos, [entry(A, [30, 40]), entry(B, [3, null])])).rejects.toMatchObject({ code: 'invalid' });
    expect(await sheet()).toEqual([null, null, null, null]);
    await put(dinsos, [entry(A, [30, 40]), entry(B, [0, 40]), entry(C, [null, null], { noTarget: true })]);
    expect((await sheet()).map((stands) => stands && [stands.value, stands.noTarget])).toEqual([
      [75, false],
      [0, false],
      [null, true],
      null,
    ]);
  });
});

describe('two editors at once', () => {
  it('are told apart: the second hears what stands, and nothing of hers is written', async () => {
    const mine = entry(D, [1, 10]);
    await put(dinsos, [mine]);
    await expect(put(admin, [entry(D, [2, 10]), entry(A, [31, 40], { version: 1 })])).rejects.toMatchObject({
      code: 'conflict',
      extra: { conflicts: [{ place: D, stands: { numerator: 1, version: 1 }, yours: { numerator: 2 } }] },
    });
    expect((await sheet())[0]).toMatchObject({ numerator: 30, version: 1 });
  });

  it('that step and edit at once: one of them holds', async () => {
    const both = await Promise.allSettled([
      step(camat, 'verify', B, 1),
      put(dinsos, [entry(B, [5, 40], { version: 1 })]),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [, stands] = await sheet();
    if (stands?.state === 'draft') await step(camat, 'verify', B, 2);
    else expect(stands).toMatchObject({ state: 'verified', numerator: 0 });
  });
});

describe('a value', () => {
  it('goes draft, verified, locked, each with who and when; locked it is not changed', async () => {
    await expect(step(admin, 'lock', A, 1)).rejects.toMatchObject({ code: 'wrong-state' });
    await step(camat, 'verify', A, 1);
    await expect(step(camat, 'lock', A, 2)).rejects.toMatchObject({ code: 'forbidden' });
    await step(admin, 'lock', A, 2);
    expect((await sheet())[0]).toMatchObject({ state: 'locked', verifiedBy: 'user-camat', lockedBy: 'user-admin' });
    await expect(put(dinsos, [entry(A, [31, 40], { version: 3 })])).rejects.toMatchObject({ code: 'locked' });
    await expect(
      undoEntryOf(p.deps, admin, { district: '17.04', undo: { ...at, place: A, version: 3 } }),
    ).rejects.toMatchObject({
      code: 'locked',
    });
  });

  it('unlocked to be corrected says why, and every version before it stays', async () => {
    await expect(step(admin, 'correct', A, 3, 'x')).rejects.toMatchObject({ code: 'invalid' });
    await step(admin, 'correct', A, 3, 'penyebut keliru');
    await put(dinsos, [entry(A, [30, 48], { version: 4 })]);
    await undoEntryOf(p.deps, dinsos, { district: '17.04', undo: { ...at, place: A, version: 5 } });
    const history = await readEntryHistory(p.deps, admin, { ...at, place: A });
    expect(history.current).toMatchObject({ numerator: 30, denominator: 40, state: 'draft', version: 6 });
    expect(history.versions.map(({ denominator, state, note }) => [denominator, state, note])).toEqual([
      [48, 'draft', ''],
      [40, 'draft', 'penyebut keliru'],
      [40, 'locked', ''],
      [40, 'verified', ''],
      [40, 'draft', ''],
    ]);
  });

  it('sent back as a draft is listed as returned until it is mended; one taken away leaves its history', async () => {
    await step(camat, 'return', A, 6, 'periksa penyebutnya');
    const returned = async () =>
      (await readEntryInbox(p.deps, dinsos, { ...at, agency: 'dinsos' })).rows.find((row) => row.indicator === OWN)
        ?.returned;
    expect(await returned()).toBe(1);
    await put(dinsos, [entry(A, [29, 40], { version: 7 })]);
    expect(await returned()).toBe(0);
    await put(dinsos, [entry(D, [null, null], { version: 1 })]);
    expect((await sheet())[3]).toBeNull();
    await put(dinsos, [entry(D, [2, 10])]);
    expect((await sheet())[3]).toMatchObject({ version: 2 });
  });
});

describe('a filled template', () => {
  const check = (lines: string[]) =>
    checkEntryFile(p.deps, dinsos, { ...at, file: new File([lines.join('\r\n')], 'isian.csv') });
  const HEAD = 'Kode Kemendagri;Kode BPS;Kode indikator;Pembilang;Penyebut;Tidak ada sasaran;Alasan';

  it('is understood by Kemendagri and by BPS codes; every wrong row is named with its column; nothing is written', async () => {
    const before = await sheet();
    const checked = await check([
      HEAD,
      `${C};;${OWN};3;4;;`,
      `;1704010002;${OWN};1.204;1.300;;`,
      `${A.replaceAll('.', '')};1704010001;${OWN};29;40;;`,
      `${D};1704010001;${OWN};3;4;;`,
      `17.04.99.2001;;${OWN};3;4;;`,
      `;1704010002;${OWN};9;9;;`,
      `${D};;${OWN};9;8;;`,
      `${D};;${OTHER};3;4;;`,
      `${D};;${OWN};;;;`,
    ]);
    expect(
      checked.entries.map(({ line, entry: found }) => [line, found.place, found.numerator, found.version]),
    ).toEqual([
      [2, C, 3, 1],
      [3, B, 1204, before[1]?.version],
    ]);
    expect([checked.rows, checked.blank, checked.unchanged]).toEqual([8, 1, 1]);
    expect(checked.wrong.map(({ line, column }) => [line, column])).toEqual([
      [5, 'Kode BPS'],
      [6, 'Kode Kemendagri'],
      [7, 'Kode Kemendagri'],
      [8, 'Pembilang'],
      [9, 'Kode Kemendagri'],
    ]);
    expect(await sheet()).toEqual(before);
    const { receipt } = await putEntriesOf(p.deps, dinsos, {
      district: '17.04',
      values: {
        ...{ period: PERIOD, source: 'SIKS-NG (contoh)', sourceOn: '2026-01-05', cumulative: false },
        entries: checked.entries.map((one) => one.entry),
        file: { ...checked.file, rows: checked.rows },
      },
    });
    expect(await readEntryReceipt(p.deps, dinsos, { district: '17.04', id: receipt ?? '' })).toMatchObject({
      kept: 2,
      rows: 8,
    });
  });
});

describe('in the figures', () => {
  const cells = async (
    region: string,
    level: 'district' | 'subdistrict' | 'village',
    period: string,
    indicator: string = OWN,
  ) =>
    (await readMatrix(p.deps, admin, { region, level, period, indicator, page: 1, size: 99 })).rows.map(
      ({ cells: [cell] }) => cell,
    );

  it('a region is the sum of its places with what is missing and how far it is; nothing is 0 that was not filled in', async () => {
    await put(dinsos, [entry(A, [30, 40]), entry(B, [10, 20]), entry(C, [null, null], { noTarget: true })], '2025-Q3');
    expect(await cells('17.04', 'village', '2025-Q3')).toEqual([
      [30, 40, 0, 0, 'draft'],
      [10, 20, 0, 0, 'draft'],
      [0, 0, 0, 0, 'none'],
      null,
    ]);
    expect(await cells('17.04', 'subdistrict', '2025-Q3')).toEqual([
      [40, 60, 0, 0, 'draft'],
      [0, 0, 0, 1, 'none'],
    ]);
    expect(await cells('17.04', 'district', '2025-Q3')).toEqual([[40, 60, 0, 1, 'draft']]);
    const { figures } = await readFigures(p.deps, admin, {
      region: '17.04',
      level: 'village',
      period: '2025-Q3',
      indicator: OWN,
    });
    expect(figures.map(({ region, value }) => [region.code, value])).toEqual([
      [A, 75],
      [B, 50],
      [C, null],
    ]);
  });

  it('above 100 % stays unclipped and says so; a year adds quarters up, or takes what is cumulative', async () => {
    const table = await readTablePage(p.deps, admin, '17.04', { period: PERIOD, indicator: 'entri' });
    const column = table.columns.indexOf(OTHER);
    expect(table.rows[0]?.cells[column]).toEqual([142, 135, 1, 0, 'draft']);
    await put(dinsos, [entry(A, [5, 40])], '2024-Q1');
    await put(dinsos, [entry(A, [6, 40])], '2024-Q2');
    expect((await cells(A, 'village', '2024'))[0]).toEqual([11, 80, 0, 2, 'draft']);
    await put(dinsos, [entry(A, [18, 40])], '2024-Q3', true);
    expect((await cells(A, 'village', '2024'))[0]).toEqual([18, 40, 0, 1, 'draft']);
    // Since January is no figure of the second half-year.
    expect((await cells(A, 'village', '2024-S2'))[0]).toBeNull();
    expect((await cells(A, 'village', '2024-01'))[0]).toBeNull();
  });

  it('what is known of a sub-district, school or district is never spread over villages: they say where it is', async () => {
    const kecamatan = { ...entry('17.04.01', [7, 9]), level: 'subdistrict' as const };
    await put(dinsos, [kecamatan], '2025-Q2');
    expect(await cells('17.04', 'village', '2025-Q2')).toEqual([
      [0, 0, 0, 0, 'at-subdistrict'],
      [0, 0, 0, 0, 'at-subdistrict'],
      null,
      null,
    ]);
    expect(await cells('17.04', 'district', '2025-Q2')).toEqual([[7, 9, 0, 1, 'draft']]);
    const [figure] = (await readFigures(p.deps, admin, { region: A, period: '2025-Q2', indicator: 'entri' })).figures;
    expect(figure).toMatchObject({ value: null, entered: { here: false, level: 'subdistrict' } });
    const schools = [{ npsn: '10700001', name: 'SMP Contoh', village: C }];
    await putSchoolsOf(p.deps, admin, { district: '17.04', values: { schools } });
    await put(admin, [{ ...entry('10700001', [8, 10], { indicator: OTHER }), level: 'school' }], '2025-Q2');
    expect(await cells('17.04', 'village', '2025-Q2', OTHER)).toEqual([null, null, [8, 10, 0, 0, 'draft'], null]);
    expect(await cells('17.04', 'district', '2025-Q2', OTHER)).toEqual([[8, 10, 0, 0, 'draft']]);
  });

  it('what was answered before is stale once a value changes, and only then', async () => {
    const fresh = (indicator: string) => figuresFresh(p.deps, admin, { region: '17.04', period: '2025-Q2', indicator });
    const [typed, counted] = [await fresh('entri'), await fresh('stunted')];
    expect(await fresh('entri')).toBe(typed);
    await put(dinsos, [{ ...entry('17.04.01', [8, 9], { version: 1 }), level: 'subdistrict' }], '2025-Q2');
    expect(await fresh('entri')).not.toBe(typed);
    expect(await fresh('stunted')).toBe(counted);
  });
});
