import { createHash } from 'node:crypto';
import { createVillageResolver, type RegionRow } from '@konvergensi/domain';
import { describe, expect, test } from 'vitest';
import { readProvinces } from '../regions/source.ts';
import { demoDistricts } from './districts.ts';
import { demoFile, demoTargets, placeOf } from './generate.ts';
import { type DemoRow, roundRows } from './round.ts';

const places = await Promise.all(demoDistricts.map(placeOf));
const regions = [...(await readProvinces()).values()].flat();
const rounds = places.map((place) => ({
  place,
  code: place.district.code,
  rows: new Map(place.district.rounds.map((month) => [month, [...roundRows(place, month)]])),
}));
const [kaur] = rounds;
if (kaur === undefined) throw new Error('no Kaur');

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const share = (rows: readonly DemoRow[], holds: (row: DemoRow) => boolean) => rows.filter(holds).length / rows.length;

test('the same month of the same district is always the same bytes', async () => {
  for (const district of demoDistricts.slice(2)) {
    const [first, second] = [await placeOf(district), await placeOf({ ...district })];
    expect(sha(demoFile(first, '2026-08').bytes())).toBe(sha(demoFile(second, '2026-08').bytes()));
  }
});

test('February 2026 of Kaur is left to the reader', () => {
  expect([...kaur.rows.keys()]).toEqual(['2024-08', '2025-02', '2025-08', '2026-08']);
});

describe.each(rounds)('$code', ({ place, code, rows: months }) => {
  const all = [...months.values()].flat();
  const clean = all.filter(({ status }) => status === 'ok');

  test('75 to 95 % of the children are measured, and none who is not a target of the month', () => {
    for (const [month, rows] of months) {
      const targets = demoTargets(place, month);
      const total = [...targets.values()].reduce((sum, count) => sum + count, 0);
      const measured = Map.groupBy(rows, ({ child }) => child.random.seed);
      expect(measured.size / total).toBeGreaterThan(0.75);
      expect(measured.size / total).toBeLessThan(0.95);
      for (const [village, of] of Map.groupBy(rows, ({ child }) => child.village.code)) {
        expect(new Set(of.map(({ child }) => child.random.seed)).size).toBeLessThanOrEqual(targets.get(village) ?? 0);
      }
    }
  });

  test('15 to 30 % are stunted, 8 to 20 % underweight, 3 to 8 % wasted, hardly any implausible', () => {
    const below = (column: 'ZS TB/U' | 'ZS BB/U' | 'ZS BB/TB') =>
      share(clean, ({ cells }) => Number(cells[column]) < -2);
    expect(below('ZS TB/U')).toBeGreaterThan(0.15);
    expect(below('ZS TB/U')).toBeLessThan(0.3);
    expect(below('ZS BB/U')).toBeGreaterThan(0.08);
    expect(below('ZS BB/U')).toBeLessThan(0.2);
    expect(below('ZS BB/TB')).toBeGreaterThan(0.03);
    expect(below('ZS BB/TB')).toBeLessThan(0.08);
    expect(share(clean, ({ cells }) => Math.abs(Number(cells['ZS TB/U'])) > 6)).toBeLessThan(0.005);
  });

  test('one row in thirty at most needs attention', () => {
    expect(clean.length / all.length).toBeGreaterThan(0.965);
  });

  test('every row says that its child is made up', () => {
    expect(all.every(({ cells }) => cells.Alamat.endsWith('DATA CONTOH'))).toBe(true);
    const file = demoFile(place, '2026-08');
    if (file.name.endsWith('.xlsx')) return;
    expect(new TextDecoder().decode(file.bytes().slice(0, 300))).toContain('BUKAN DATA NYATA');
  });

  test('no NIK can be that of a person: masked, empty, not a NIK, or of a sub-district that does not exist', () => {
    const written = /^$|^\d{5}\*{11}$|^\d{4}99\d{10}1?$|^\d\.\d{5}E\+15$/;
    expect(all.filter(({ cells }) => !written.test(cells.NIK))).toEqual([]);
    expect(regions.some((region) => region.code === `${code}.99`)).toBe(false);
  });

  test('every village is found as it is written, but for those that no one knows', () => {
    const { resolve } = createVillageResolver(districtRegions(code), [], '2026-08-31');
    for (const { cells, status, child } of all) {
      const found = resolve({ district: cells['Kab/Kota'], subdistrict: cells.Kec, village: cells['Desa/Kel'] });
      if (status === 'village-unknown') expect(found.outcome).toBe('unknown');
      else expect(found).toEqual({ outcome: 'ok', village: idOf(child.village.code) });
    }
  });

  test('a puskesmas for each sub-district, in one of them two', () => {
    const centres = Map.groupBy(place.villages, ({ subdistrict }) => subdistrict);
    const counts = [...centres.values()].map((villages) => new Set(villages.map((v) => v.puskesmas.name)).size);
    expect(counts.toSorted((a, b) => b - a)).toEqual([2, ...Array(centres.size - 1).fill(1)]);
  });
});

describe('the same child from round to round', () => {
  const seen = Map.groupBy(
    [...kaur.rows.values()].flat().filter(({ status }) => status === 'ok'),
    ({ child }) => child.random.seed,
  );
  const followed = [...seen.values()].filter(({ length }) => length > 1);

  test('keeps name, birth date, sex and parents', () => {
    for (const rows of followed) {
      expect(new Set(rows.map(({ cells }) => `${cells.Nama}${cells.JK}${cells['Nama Ortu']}`)).size).toBe(1);
    }
  });

  test('is taller each time, unless it was misread', () => {
    const steps = followed.flatMap((rows) => rows.slice(1).map((row, i) => heightOf(row) - heightOf(rows[i] ?? row)));
    expect(steps.length).toBeGreaterThan(2_000);
    expect(steps.filter((step) => step < 0).length / steps.length).toBeLessThan(0.02);
  });

  test('some are born into the next round and some grow out of it', () => {
    const last = kaur.rows.get('2026-08') ?? [];
    const first = kaur.rows.get('2024-08') ?? [];
    const before = new Set(first.map(({ child }) => child.random.seed));
    const again = share(last, ({ child }) => before.has(child.random.seed));
    expect(again).toBeGreaterThan(0.35);
    expect(again).toBeLessThan(0.65);
  });
});

test('twins share birth date and mother, not the name', () => {
  const rows = [...kaur.rows.values()].flat().filter(({ status }) => status === 'ok');
  const births = Map.groupBy(rows, ({ child, cells }) => `${child.bornOn} ${cells['Nama Ortu']} ${child.village.code}`);
  const names = [...births.values()].map((group) => new Set(group.map(({ cells }) => cells.Nama)).size);
  expect(names.filter((count) => count === 2).length).toBeGreaterThan(20);
  expect(Math.max(...names)).toBe(2);
});

test('the slips of real files are all there, seldom', () => {
  const found = new Set([...kaur.rows.values()].flat().map(({ status }) => status));
  expect([...found].sort()).toEqual([
    'badcell:Berat',
    'badcell:Tinggi',
    'duplicate',
    'near-duplicate',
    'ok',
    'reject:date',
    'village-unknown',
  ]);
});

function heightOf({ cells }: DemoRow): number {
  return Number(cells.Tinggi.replace(',', '.'));
}

function idOf(code: string): number {
  return Number(code.replaceAll('.', ''));
}

function districtRegions(district: string): RegionRow[] {
  return regions
    .filter(({ code }) => code.startsWith(district))
    .map(({ code, kind, name, parent }) => ({
      id: idOf(code),
      code,
      kind,
      name,
      level: code.length === 5 ? 2 : code.length === 8 ? 3 : 4,
      parentId: parent === null ? null : idOf(parent),
      validFrom: '2000-01-01',
      validTo: null,
    }));
}
