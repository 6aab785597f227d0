import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { kindOfCode, type RegionSeed } from '@konvergensi/domain';
import { mixedCaseName, properCase, regencyName } from './names.ts';

/** The data of the npm package `idn-area-data`; its own reader takes five times as long for the same rows. */
const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');

/**
 * All regions of the npm package `idn-area-data` (Kemendagri codes, ODbL), province by province, in the order of their
 * codes. The package calls the kabupaten/kota "regency" and the kecamatan "district".
 */
export async function readProvinces(): Promise<Map<string, RegionSeed[]>> {
  const levels = await Promise.all([
    readLevel('provinces', properCase),
    readLevel('regencies', regencyName),
    readLevel('districts', mixedCaseName),
    readLevel('villages', mixedCaseName),
  ]);
  return Map.groupBy(
    levels.flat().sort((a, b) => (a.code < b.code ? -1 : 1)),
    ({ code }) => code.slice(0, 2),
  );
}

async function readLevel(file: string, nameOf: (raw: string) => string): Promise<RegionSeed[]> {
  const [header, ...lines] = (await readFile(join(folder, `${file}.csv`), 'utf8')).trimEnd().split(/\r?\n/);
  if (!header?.startsWith('code,') || !header.endsWith('name'))
    throw new Error(`idn-area-data: ${file}.csv has changed`);
  const columns = header.split(',').length;
  return lines.map((line) => {
    const fields = line.split(',');
    const name = nameOf(fields.at(-1) ?? '');
    if (fields.length !== columns || name === '') throw new Error(`idn-area-data: ${file}.csv holds "${line}"`);
    return region(fields[0] ?? '', name);
  });
}

function region(code: string, name: string): RegionSeed {
  const kind = kindOfCode(code);
  if (kind === null) throw new Error(`idn-area-data: "${code}" is not a region code`);
  return { code, kind, name, parent: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null };
}
