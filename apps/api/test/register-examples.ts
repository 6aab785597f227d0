import { testDeps } from './api.ts';
import type { Example } from './examples.ts';
import { placed, plantChild } from './plant.ts';
import { PRIVACY_EXAMPLES } from './privacy-examples.ts';
import { KAUR, must, OTHER_VILLAGE, type Stage, VILLAGE } from './stage.ts';

/** A made-up woman with an open pregnancy in the village. */
async function plantPregnancy(due: string): Promise<string> {
  const woman = await plantChild(VILLAGE);
  const { shard } = await placed(KAUR);
  await shard.prepare(`update person set sex = 2, birth_date = '1996-02-10' where id = ?`).bind(woman).run();
  await shard
    .prepare(
      `insert into pregnancy (village, id, person, due_date, recorded_at) select village, id, id, ?, 1 from person where id = ?`,
    )
    .bind(due, woman)
    .run();
  return woman;
}

/** Someone of another district who is offered to the village. */
async function plantTransfer(): Promise<string> {
  const { id, shard } = await placed(KAUR);
  const { ulid } = await testDeps();
  const made = ulid();
  await shard
    .prepare(
      `insert into person_transfer (district, id, village, side, person, shown, other_code, other_name, on_day, state, owed, actor_name, at)
       select ?, ?, r.id, 'in', ?, '{"name":"Anak Contoh","birthDate":"2024-02-10","sex":1,"parents":""}', ?, 'Desa Contoh, Lebong', ?, 'offered', 0,
         'Petugas Contoh', 0 from region r where r.code = ?`,
    )
    .bind(id, made, ulid(), OTHER_VILLAGE, soon(-5), VILLAGE)
    .run();
  return made;
}

let loads = 0;
function loadFile(): FormData {
  loads += 1;
  const day = String((loads % 27) + 1).padStart(2, '0');
  const text = `Nama;JK;Tgl Lahir\r\nIbu Muat ${loads};P;1995-0${(loads % 9) + 1}-${day}`;
  const form = new FormData();
  form.set('file', new File([text], 'register.csv', { type: 'text/csv' }));
  return form;
}

const changed = async (path: string, json: unknown) => ({
  path: `/v1/villages/${VILLAGE}/${path}`,
  json,
  headers: { 'idempotency-key': (await testDeps()).ulid() },
});
const mergeOfTwo = async () =>
  changed(`people/${await plantChild(VILLAGE)}/merge`, {
    other: await plantChild(VILLAGE),
    otherVillage: VILLAGE,
    version: 1,
    otherVersion: 1,
  });
const soon = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const newId = async () => (await testDeps()).ulid();
/** A name like no other, so that nobody is thought to be registered already. */
const newName = async () =>
  `Ibu ${(await newId()).slice(14).replaceAll(/\d/g, (digit) => 'QWRTYPSDFG'[Number(digit)] ?? 'Z')}`;
const newHouse = async (stage: Stage) => {
  const id = await newId();
  await must(`/v1/villages/${VILLAGE}/households/${id}`, {
    method: 'PUT',
    as: stage.tokens.here.cadre,
    json: { version: null },
    headers: { 'idempotency-key': id },
  });
  return id;
};

export const REGISTER_EXAMPLES: Readonly<Record<string, Example>> = {
  ...PRIVACY_EXAMPLES,
  'GET /v1/villages/{code}/register': {
    as: 'cadre',
    make: async () => ({ path: `/v1/villages/${VILLAGE}/register?month=2026-05` }),
  },
  'GET /v1/villages/{code}/households/{id}': {
    as: 'cadre',
    make: async (stage) => ({ path: `/v1/villages/${VILLAGE}/households/${await newHouse(stage)}` }),
  },
  'PUT /v1/villages/{code}/households/{id}': {
    as: 'cadre',
    make: async () => changed(`households/${await newId()}`, { dusun: 'Dusun I', toilet: 'none', version: null }),
  },
  'GET /v1/villages/{code}/house-sheet': {
    as: 'cadre',
    make: async () => ({ path: `/v1/villages/${VILLAGE}/house-sheet` }),
  },
  'PUT /v1/villages/{code}/house-sheet': {
    as: 'cadre',
    make: async (stage) =>
      changed('house-sheet', { on: soon(-1), houses: [{ id: await newHouse(stage), toilet: 'improved', version: 1 }] }),
  },
  'PUT /v1/villages/{code}/families/{id}': {
    as: 'cadre',
    make: async (stage) =>
      changed(`families/${await newId()}`, { household: await newHouse(stage), name: 'Kepala Contoh', version: null }),
  },
  'GET /v1/villages/{code}/people/{id}': {
    as: 'cadre',
    make: async () => ({ path: `/v1/villages/${VILLAGE}/people/${await plantPregnancy(soon(30))}` }),
  },
  'PUT /v1/villages/{code}/people/{id}': {
    as: 'cadre',
    make: async () =>
      changed(`people/${await newId()}`, { name: await newName(), sex: 'P', birthDate: '1997-07-07', version: null }),
  },
  'POST /v1/villages/{code}/people/{id}/leave': {
    as: 'cadre',
    ofPeople: true,
    make: async () =>
      changed(`people/${await plantChild(VILLAGE)}/leave`, { on: soon(-5), reason: 'moved', version: 1 }),
  },
  'GET /v1/villages/{code}/transfers': {
    as: 'cadre',
    make: async () => {
      await plantTransfer();
      return { path: `/v1/villages/${VILLAGE}/transfers` };
    },
  },
  'PUT /v1/villages/{code}/transfers/{id}': {
    as: 'cadre',
    ofPeople: true,
    make: async () =>
      changed(`transfers/${await newId()}`, {
        person: await plantChild(VILLAGE),
        to: OTHER_VILLAGE,
        on: soon(-5),
        version: 1,
      }),
  },
  'POST /v1/villages/{code}/transfers/{id}/answer': {
    as: 'cadre',
    make: async () => changed(`transfers/${await plantTransfer()}/answer`, { answer: 'refuse', version: 1 }),
  },
  'POST /v1/villages/{code}/people/{id}/return': {
    as: 'cadre',
    ofPeople: true,
    make: async () => {
      const id = await plantChild(VILLAGE);
      const { shard } = await placed(KAUR);
      await shard
        .prepare(`update person set left_on = '2026-01-01', left_reason = 'moved' where id = ?`)
        .bind(id)
        .run();
      return changed(`people/${id}/return`, { version: 1 });
    },
  },
  'POST /v1/villages/{code}/people/{id}/death-cause': {
    as: 'health_officer',
    make: async () => {
      const id = await plantChild(VILLAGE);
      const { shard } = await placed(KAUR);
      await shard.prepare(`update person set left_on = '2026-01-01', left_reason = 'died' where id = ?`).bind(id).run();
      return changed(`people/${id}/death-cause`, { cause: 'Contoh', version: 1 });
    },
  },
  'PUT /v1/villages/{code}/pregnancies/{id}': {
    as: 'cadre',
    ofPeople: true,
    make: async () => {
      const id = await plantChild(VILLAGE);
      const { shard } = await placed(KAUR);
      await shard.prepare(`update person set sex = 2, birth_date = '1996-03-10' where id = ?`).bind(id).run();
      return changed(`pregnancies/${await newId()}`, { person: id, dueDate: soon(90), armCm: 23, version: null });
    },
  },
  'POST /v1/villages/{code}/pregnancies/{id}/end': {
    as: 'cadre',
    ofPeople: true,
    make: async () =>
      changed(`pregnancies/${await plantPregnancy(soon(0))}/end`, {
        on: soon(-2),
        ending: 'live-birth',
        children: [{ id: await newId(), sex: 'L', weightKg: 3.1, lengthCm: 49 }],
        version: 1,
      }),
  },
  'POST /v1/villages/{code}/pregnancies/{id}/reopen': {
    as: 'cadre',
    ofPeople: true,
    make: async () => {
      const id = await plantPregnancy(soon(0));
      const { shard } = await placed(KAUR);
      await shard.prepare(`update pregnancy set ended_on = due_date, ending = 'unknown' where id = ?`).bind(id).run();
      return changed(`pregnancies/${id}/reopen`, { version: 1 });
    },
  },
  'POST /v1/villages/{code}/pregnancies/{id}/not-known': {
    as: 'cadre',
    ofPeople: true,
    make: async () => changed(`pregnancies/${await plantPregnancy(soon(-10))}/not-known`, { version: 1 }),
  },
  'PUT /v1/villages/{code}/catin/{id}': {
    as: 'cadre',
    ofPeople: true,
    make: async () =>
      changed(`catin/${await newId()}`, { person: await plantChild(VILLAGE), weddingOn: soon(60), version: null }),
  },
  'GET /v1/regions/{code}/couples': {
    as: 'kua_officer',
    make: async () => ({ path: `/v1/regions/${VILLAGE.slice(0, 8)}/couples?year=${soon(60).slice(0, 4)}` }),
  },
  'PUT /v1/villages/{code}/couples/{id}/guidance': {
    as: 'kua_officer',
    ofPeople: true,
    make: async ({ tokens }) => {
      const id = await newId();
      const made = await changed(`catin/${id}`, {
        person: await plantChild(VILLAGE),
        weddingOn: soon(60),
        version: null,
      });
      await must(made.path, { ...made, method: 'PUT', as: tokens.here.cadre });
      return changed(`couples/${id}/guidance`, {
        guided: { on: soon(-1), material: true },
        notGuided: null,
        version: 1,
      });
    },
  },
  'PUT /v1/villages/{code}/consents/{id}': {
    as: 'cadre',
    ofPeople: true,
    make: async () =>
      changed(`consents/${await newId()}`, {
        person: await plantChild(VILLAGE),
        kind: 'photo',
        on: soon(-1),
        by: 'mother',
        how: 'written',
        version: null,
      }),
  },
  'POST /v1/villages/{code}/first-loads': {
    as: 'cadre',
    readsOnly: true,
    make: async () => ({ path: `/v1/villages/${VILLAGE}/first-loads`, raw: loadFile() }),
  },
  'POST /v1/villages/{code}/first-loads/{id}/commit': {
    as: 'cadre',
    make: async (stage) => {
      const checked = await must<{ id: string }>(`/v1/villages/${VILLAGE}/first-loads`, {
        method: 'POST',
        as: stage.tokens.here.cadre,
        raw: loadFile(),
      });
      return { path: `/v1/villages/${VILLAGE}/first-loads/${checked.id}/commit` };
    },
  },
  'POST /v1/districts/{code}/people/search': {
    as: 'cadre',
    readsOnly: true,
    make: async () => ({ path: `/v1/districts/${KAUR}/people/search`, json: { q: 'Anak Contoh' } }),
  },
  'GET /v1/villages/{code}/doubles': {
    as: 'village_officer',
    make: async () => ({ path: `/v1/villages/${VILLAGE}/doubles` }),
  },
  'POST /v1/villages/{code}/people/{id}/merge': { as: 'village_officer', make: () => mergeOfTwo() },
  'POST /v1/villages/{code}/people/{id}/different': {
    as: 'village_officer',
    make: async () =>
      changed(`people/${await plantChild(VILLAGE)}/different`, {
        other: await plantChild(VILLAGE),
        otherVillage: VILLAGE,
      }),
  },
  'POST /v1/villages/{code}/merges/{id}/undo': {
    as: 'village_officer',
    make: async (stage) => {
      const { path, ...merge } = await mergeOfTwo();
      await must(path, { ...merge, method: 'POST', as: stage.tokens.here.village_officer });
      const as = stage.tokens.here.village_officer;
      const { merges } = await must<{ merges: { id: string }[] }>(`/v1/villages/${VILLAGE}/doubles`, { as });
      const { path: undo, headers } = await changed(`merges/${merges[0]?.id}/undo`, {});
      return { path: undo, headers };
    },
  },
  'GET /v1/villages/{code}/confirmations': {
    as: 'cadre',
    make: async () => ({ path: `/v1/villages/${VILLAGE}/confirmations` }),
  },
  'POST /v1/villages/{code}/confirmations': {
    as: 'cadre',
    make: async () =>
      changed('confirmations', { answers: [{ id: await plantChild(VILLAGE), answer: 'here', version: 1 }] }),
  },
};
