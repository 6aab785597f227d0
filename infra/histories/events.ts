import { leaveVillage as leaveBody, Problem, putPerson } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { addMonths, formatMonth, monthOf } from '@konvergensi/domain';
import {
  confirmRegister,
  leaveVillage,
  mergePeople,
  openMonth,
  putTargets,
  recordMeasurement,
  returnToVillage,
  savePerson,
  stepQuarter,
} from '@konvergensi/services';
import { handIn } from './hand-in.ts';
import { CHILDREN, DISTRICTS } from './made-up-districts.ts';
import { daysAgo, key, measures, type Scene, some, someone, thisMonth, today } from './scene.ts';
import { worker } from './world.ts';

export const EVENTS = [
  'entry',
  'correction',
  'birth date',
  'move',
  'return',
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
  return: async (scene) => {
    const { shard } = some(scene, DISTRICTS);
    const gone = some(
      scene,
      await scene.world.deps.shard(shard).all<{ id: string; code: string; version: number; left_on: string }>(
        sql`select p.id, r.code, p.version, p.left_on from person p join region r on r.id = p.village
          where p.left_on is not null and p.left_reason <> 'double' order by p.id, r.code`,
      ),
    );
    const child = CHILDREN.find(({ id }) => id === gone?.id);
    if (gone === undefined || child === undefined) throw new Problem('not-found');
    const here = await someone(scene, child);
    if (here === undefined) {
      const on = scene.random() < 0.3 ? null : later(scene, gone.left_on);
      const values = { on, version: gone.version };
      return returnToVillage(scene.deps, worker, { village: gone.code, id: child.id, values, key: key(scene) });
    }
    const values = leaveBody.parse({
      on: later(scene, gone.left_on),
      reason: 'moved',
      to: gone.code,
      version: here.version,
    });
    return leaveVillage(scene.deps, worker, { village: here.code, id: here.id, values, key: key(scene) });
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

/** A day from that one to today. */
const later = (scene: Scene, from: string): string => {
  const days = Math.max(0, Math.floor((scene.world.clock.now - Date.parse(from)) / 86_400_000));
  return daysAgo(scene, Math.floor(scene.random() * (days + 1)));
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
