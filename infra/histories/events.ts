import { leaveVillage as leaveBody, Problem, putPerson } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { addMonths, EPPGBM_COLUMNS, type EppgbmColumn, formatMonth, monthOf } from '@konvergensi/domain';
import {
  confirmImport,
  confirmRegister,
  type Deps,
  leaveVillage,
  mergePeople,
  openMonth,
  putTargets,
  recordMeasurement,
  runImport,
  savePerson,
  startImport,
  stepQuarter,
} from '@konvergensi/services';
import { CHILDREN, type Child, DISTRICTS } from './made-up-districts.ts';
import { type World, worker } from './world.ts';

export const EVENTS = [
  'entry',
  'correction',
  'birth date',
  'move',
  'merge',
  'deletion',
  'import',
  're-import',
  'lock',
  'target',
  'vouching',
  'month',
] as const;
export type Event = (typeof EVENTS)[number];

export interface Scene {
  world: World;
  /** What verbs are called with: the world's, or seen through a fault. */
  deps: Deps;
  random(): number;
  /** The file handed in last. */
  last: { district: string; rows: ImportRow[] } | null;
}

interface ImportRow {
  child: Child;
  date: string;
  weightKg: number;
  lengthCm: number;
}

const some = <T>({ random }: Scene, of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
const today = ({ world }: Scene) => new Date(world.clock.now).toISOString().slice(0, 10);
const thisMonth = (scene: Scene) => monthOf(today(scene));
const daysAgo = ({ world }: Scene, days: number) =>
  new Date(world.clock.now - days * 86_400_000).toISOString().slice(0, 10);
const key = ({ world }: Scene) => world.deps.ulid();

/** A weight and a length that may be far off. */
const measures = ({ random }: Scene) => ({
  weightKg: Math.round(50 + random() * 140) / 10,
  lengthCm: Math.round(550 + random() * 550) / 10,
});

interface Here {
  village: number;
  id: string;
  code: string;
  version: number;
  name: string;
  sex: 1 | 2;
  birth_date: string;
  lived_from: string | null;
}

/** A child and the village where it is registered now. */
async function someone(scene: Scene, child = some(scene, CHILDREN)): Promise<Here | undefined> {
  return scene.world.deps.shard(child.district.shard).one<Here>(
    sql`select p.village, p.id, r.code, p.version, p.name, p.sex, p.birth_date, p.lived_from from person p join region r on r.id = p.village
          where p.id = ${child.id} and p.left_on is null limit 1`,
  );
}

export async function act(scene: Scene, event: Event): Promise<void> {
  await ACTS[event](scene);
}

const ACTS: Readonly<Record<Event, (scene: Scene) => Promise<unknown>>> = {
  entry: (scene) => measure(scene, daysAgo(scene, Math.floor(scene.random() * 75))),
  correction: async (scene) => {
    const { shard } = some(scene, DISTRICTS);
    const found = await scene.world.deps
      .shard(shard)
      .all<{ person: string; date: string }>(
        sql`select m.person, m.date from measurement m join person p on p.village = m.village and p.id = m.person and p.left_on is null`,
      );
    if (found.length === 0) throw new Problem('not-found');
    const { person, date } = some(scene, found);
    await measure(
      scene,
      date,
      CHILDREN.find(({ id }) => id === person),
    );
  },
  'birth date': async (scene) => {
    const here = await someone(scene);
    if (here === undefined) throw new Problem('not-found');
    const birthDate = new Date(Date.parse(here.birth_date) + Math.floor(scene.random() * 120 - 60) * 86_400_000);
    const values = putPerson.parse({
      name: here.name,
      sex: here.sex === 1 ? 'L' : 'P',
      birthDate: birthDate.toISOString().slice(0, 10),
      livedFrom: here.lived_from,
      notDouble: true,
      version: here.version,
    });
    await savePerson(scene.deps, worker, { village: here.code, id: here.id, values, key: key(scene) });
  },
  move: async (scene) => {
    const child = some(scene, CHILDREN);
    const here = await someone(scene, child);
    if (here === undefined) throw new Problem('not-found');
    const to = some(
      scene,
      child.district.villages.filter(({ id }) => id !== here.village),
    ).code;
    const values = leaveBody.parse({
      on: daysAgo(scene, Math.floor(scene.random() * 40)),
      reason: 'moved',
      to,
      version: here.version,
    });
    await leaveVillage(scene.deps, worker, { village: here.code, id: here.id, values, key: key(scene) });
  },
  merge: async (scene) => {
    const child = some(scene, CHILDREN);
    const twin = some(
      scene,
      CHILDREN.filter((one) => one.district === child.district && one.sex === child.sex && one !== child),
    );
    const [kept, dropped] = [await someone(scene, child), await someone(scene, twin)];
    if (kept === undefined || dropped === undefined) throw new Problem('not-found');
    const values = {
      other: dropped.id,
      otherVillage: dropped.code,
      version: kept.version,
      otherVersion: dropped.version,
    };
    await mergePeople(scene.deps, worker, { village: kept.code, id: kept.id, values, key: key(scene) });
  },
  deletion: async (scene) => {
    const here = await someone(scene);
    if (here === undefined) throw new Problem('not-found');
    const reason = some(scene, ['died', 'not_resident'] as const);
    const values = leaveBody.parse({
      on: daysAgo(scene, Math.floor(scene.random() * 60)),
      reason,
      version: here.version,
    });
    await leaveVillage(scene.deps, worker, { village: here.code, id: here.id, values, key: key(scene) });
  },
  import: async (scene) => {
    const district = some(scene, DISTRICTS);
    const own = CHILDREN.filter((child) => child.district === district);
    const rows = Array.from({ length: 1 + Math.floor(scene.random() * 3) }, () => ({
      child: some(scene, own),
      date: daysAgo(scene, Math.floor(scene.random() * 60)),
      ...measures(scene),
    }));
    scene.last = { district: district.code, rows };
    await handIn(scene);
  },
  're-import': async (scene) => {
    if (scene.last === null) await ACTS.import(scene);
    scene.last = { ...scene.last!, rows: scene.last!.rows.map((row) => ({ ...row, ...measures(scene) })) };
    await handIn(scene);
  },
  lock: async (scene) => {
    const first = Math.floor(thisMonth(scene) / 3) * 3 - 3;
    const quarter = `${Math.floor(first / 12)}-Q${Math.floor((first % 12) / 3) + 1}`;
    const village = some(scene, some(scene, DISTRICTS).villages).code;
    for (const step of ['submit', 'verify', 'lock'] as const)
      await stepQuarter(scene.deps, worker, {
        village,
        quarter,
        step: { step, name: 'Petugas Contoh', on: today(scene), remarks: '' },
      });
  },
  target: async (scene) => {
    const district = some(scene, DISTRICTS);
    const source = some(scene, ['daftar', 'proyeksi'] as const);
    const month = addMonths(thisMonth(scene), -Math.floor(scene.random() * 4));
    const places = source === 'daftar' ? district.villages : [...district.villages, ...district.subdistricts];
    const entries = [
      {
        region: some(scene, places).code,
        period: source === 'daftar' ? formatMonth(month) : String(Math.floor(month / 12)),
        children: Math.floor(scene.random() * 12),
      },
    ];
    await putTargets(scene.deps, worker, { district: district.code, source, entries });
  },
  vouching: async (scene) => {
    const village = some(scene, some(scene, DISTRICTS).villages).code;
    await confirmRegister(scene.deps, worker, {
      village,
      on: daysAgo(scene, Math.floor(scene.random() * 80)),
      name: 'Kepala Desa',
    });
  },
  month: async (scene) => {
    const now = new Date(scene.world.clock.now);
    scene.world.clock.now = Date.UTC(
      now.getUTCFullYear(),
      now.getUTCMonth() + 1,
      1 + Math.floor(scene.random() * 27),
      3,
    );
    await openMonth(scene.world.deps);
  },
};

async function measure(scene: Scene, date: string, child = some(scene, CHILDREN)): Promise<void> {
  const here = await someone(scene, child);
  if (here === undefined) throw new Problem('not-found');
  const known = await scene.world.deps
    .shard(child.district.shard)
    .one<{ version: number }>(
      sql`select version from measurement where village = ${here.village} and period = ${monthOf(date)} and person = ${here.id} and date = ${date}`,
    );
  const values = {
    ...measures(scene),
    position: 'H' as const,
    armCm: null,
    headCm: null,
    oedema: scene.random() < 0.05,
    version: known?.version ?? null,
  };
  await recordMeasurement(scene.deps, worker, { village: here.code, person: here.id, date, values, key: key(scene) });
}

const COLUMNS = Object.keys(EPPGBM_COLUMNS) as EppgbmColumn[];

/** The file as an export of the other system, checked and confirmed. */
async function handIn(scene: Scene): Promise<void> {
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
