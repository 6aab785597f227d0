import { EPPGBM_COLUMNS, type EppgbmColumn } from '@konvergensi/domain';
import { confirmImport, runImport, startImport } from '@konvergensi/services';
import type { ImportRow, Scene } from './scene.ts';
import { worker } from './world.ts';

const COLUMNS = Object.keys(EPPGBM_COLUMNS) as EppgbmColumn[];

/** The file as an export of the other system, checked and confirmed. */
export async function handIn(scene: Scene): Promise<void> {
  const { district, rows } = scene.last!;
  const lines = [COLUMNS.map((column) => EPPGBM_COLUMNS[column][0]), ...rows.map(lineOf)];
  const text = lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n');
  const bytes = new TextEncoder().encode(text).buffer as ArrayBuffer;
  const { id } = await startImport(scene.world.deps, worker, { district, fileName: 'x.csv', bytes });
  await runImports(scene);
  await confirmImport(scene.world.deps, worker, { district, id });
  await runImports(scene);
}

async function runImports({ world }: Scene): Promise<void> {
  for (let message = world.imports.shift(); message !== undefined; message = world.imports.shift())
    await runImport(world.deps, message);
}

function lineOf({ child, date, weightKg, lengthCm }: ImportRow): string[] {
  const village = child.district.villages.find(({ id }) => id === child.village)!;
  const values: Partial<Record<EppgbmColumn, string>> = {
    no: '1',
    name: child.name,
    sex: child.sex === 1 ? 'L' : 'P',
    birthDate: child.birthDate,
    parents: `BAPAK / IBU ${child.name}`,
    province: 'BENGKULU',
    district: child.district.name.toUpperCase(),
    subdistrict: child.district.subdistricts.find(({ id }) => id === village.parent)!.name.toUpperCase(),
    puskesmas: 'PUSAT',
    village: village.name.toUpperCase(),
    posyandu: 'MELATI',
    measuredOn: date,
    weight: String(weightKg),
    length: String(lengthCm),
    position: 'Berdiri',
  };
  return COLUMNS.map((column) => values[column] ?? '');
}
