import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindOfCode, unpackProvince } from '@konvergensi/domain';
import { afterAll, expect, test } from 'vitest';
import { writeRegionPacks } from './pack.ts';
import { readProvinces } from './source.ts';

const folder = await mkdtemp(join(tmpdir(), 'region-packs-'));
const entries = await writeRegionPacks(folder);
const provinces = await readProvinces();
const all = [...provinces.values()].flat();
afterAll(() => rm(folder, { recursive: true }));

const count = (prefix: string, ...kinds: string[]) =>
  all.filter(({ code, kind }) => code.startsWith(prefix) && kinds.includes(kind)).length;

test('the country is whole: 38 provinces, 514 districts, 7,277 sub-districts, 83,763 villages', () => {
  expect(provinces.size).toBe(38);
  expect(count('', 'regency', 'city')).toBe(514);
  expect(count('', 'subdistrict')).toBe(7_277);
  expect(count('', 'kelurahan', 'desa', 'desa_adat')).toBe(83_763);
});

// Source: the count table of github.com/cahyadsn/wilayah (Kepmendagri 300.2.2-2430/2025), which has 377 kelurahan in
// Sulawesi Tenggara and 57 in Konawe: the package still holds two that the decree no longer lists.
test.each([
  ['17', 9, 1, 129, 172, 1_341],
  ['14', 10, 2, 172, 271, 1_591],
  ['74', 15, 2, 221, 379, 1_908],
])('province %s has %i regencies, %i cities, %i sub-districts, %i kelurahan and %i desa', (code, ...expected) => {
  const kinds = ['regency', 'city', 'subdistrict', 'kelurahan', 'desa'];
  expect(kinds.map((kind) => count(code, kind))).toEqual(expected);
});

test.each([
  ['17.01', 11, 16, 142],
  ['17.02', 15, 34, 122],
  ['17.03', 19, 5, 215],
  ['17.04', 15, 3, 192],
  ['17.05', 14, 20, 182],
  ['17.06', 15, 3, 148],
  ['17.07', 12, 11, 93],
  ['17.08', 8, 12, 105],
  ['17.09', 11, 1, 142],
  ['17.71', 9, 67, 0],
  ['14.03', 11, 19, 136],
  ['74.02', 28, 58, 291],
  ['74.05', 25, 15, 336],
])('district %s has %i sub-districts, %i kelurahan and %i desa', (code, ...expected) => {
  expect(['subdistrict', 'kelurahan', 'desa'].map((kind) => count(`${code}.`, kind))).toEqual(expected);
});

test('every written province is read back as the source says it', async () => {
  for (const [code, regions] of provinces) {
    expect(unpackProvince(await readFile(join(folder, `${code}.txt`), 'utf8'))).toEqual(regions);
  }
});

test('codes are unique, every parent is there before its children, and the kind is that of the code', () => {
  const seen = new Set<string>();
  for (const { code, kind, parent } of all) {
    if (seen.has(code) || (parent !== null && !seen.has(parent)) || kind !== kindOfCode(code)) expect.fail(code);
    seen.add(code);
  }
});

test('names are in proper case, without the word of their kind', () => {
  const named = new Map(all.map(({ code, name }) => [code, name]));
  expect(named.get('17.06')).toBe('Mukomuko');
  expect(named.get('17.07.02.2001')).toBe('Sukau Kayo');
  expect(named.get('53.07.01.2021')).toBe("Regapu'u");
  expect(
    all.filter(({ name }) => /^\P{Lu}|^(Kabupaten|Kota Administrasi) |\s\s|["’*`]/u.test(name) && !/^\d/.test(name)),
  ).toEqual([]);
});

test('the index tells what each province holds', () => {
  expect(entries.find(({ code }) => code === '17')).toEqual({
    code: '17',
    name: 'Bengkulu',
    districts: 10,
    subdistricts: 129,
    villages: 1_513,
  });
});

test('packs that say the same are not written again', async () => {
  const before = await stat(join(folder, '17.txt'));
  await writeRegionPacks(folder);
  expect((await stat(join(folder, '17.txt'))).mtimeMs).toBe(before.mtimeMs);
});
