import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const INDEX = join(import.meta.dirname, '../../apps/api/assets/regions/index.json');
const MAKERS = [join(import.meta.dirname, '../regions'), join(import.meta.dirname, '../../packages/domain/src/region')];

/** The api reads provinces from packs that are made on this machine: two seconds, and only when they are not there. */
export async function ensureRegionPacks(): Promise<void> {
  const makers = MAKERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const sources = [...makers, createRequire(import.meta.url).resolve('idn-area-data/package.json')];
  if (timeOf(INDEX) >= Math.max(...sources.map(timeOf))) return;
  const { regionAssets, writeRegionPacks } = await import('../regions/pack.ts');
  await writeRegionPacks(regionAssets);
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
