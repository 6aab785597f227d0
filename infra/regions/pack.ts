import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packProvince, type RegionSeed } from '@konvergensi/domain';
import { readProvinces } from './source.ts';

/** Where the api serves its assets from: a province is switched on from the browser out of these, without deployment. */
export const regionAssets = join(import.meta.dirname, '../../apps/api/assets/regions');

/** A line of `index.json`: what the page that creates a province offers, and how much it will load. */
export interface ProvinceEntry {
  readonly code: string;
  readonly name: string;
  readonly districts: number;
  readonly subdistricts: number;
  readonly villages: number;
}

/** Writes `index.json` and one `<province>.txt` each; a file that already says the same is left alone. */
export async function writeRegionPacks(folder: string): Promise<ProvinceEntry[]> {
  const provinces = await readProvinces();
  const entries = [...provinces.values()].map(entryOf);
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeChanged(join(folder, 'index.json'), `${JSON.stringify(entries)}\n`),
    ...[...provinces].map(([code, regions]) => writeChanged(join(folder, `${code}.txt`), packProvince(regions))),
  ]);
  return entries;
}

function entryOf(regions: readonly RegionSeed[]): ProvinceEntry {
  const [province] = regions;
  const atDepth = (length: number) => regions.filter(({ code }) => code.length === length).length;
  return {
    code: province?.code ?? '',
    name: province?.name ?? '',
    districts: atDepth(5),
    subdistricts: atDepth(8),
    villages: atDepth(13),
  };
}

async function writeChanged(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before !== text) await writeFile(path, text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const entries = await writeRegionPacks(regionAssets);
  const villages = entries.reduce((sum, entry) => sum + entry.villages, 0);
  process.stdout.write(`${entries.length} provinces, ${villages} villages → ${regionAssets}\n`);
}
