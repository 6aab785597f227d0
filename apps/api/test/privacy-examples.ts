import { testDeps } from './api.ts';
import type { Example } from './examples.ts';
import { plantCase, plantChild } from './plant.ts';
import { KAUR, must, type Stage, VILLAGE } from './stage.ts';

const incident = {
  title: 'Telepon kader contoh hilang',
  happenedOn: '2026-02-19',
  data: 'Nama anak satu posyandu contoh',
  people: 42,
  course: 'Tertinggal di angkutan umum contoh',
  handling: 'Sesi telepon contoh diakhiri',
  contact: 'Dinas Kesehatan contoh',
  toldOn: null,
  closedOn: null,
  version: null,
};

const asked = { kind: 'correction', askedBy: 'Ibunya', words: 'Tanggal lahir contoh salah' };

async function newRequest(stage: Stage): Promise<string> {
  const id = (await testDeps()).ulid();
  await must(`/v1/villages/${VILLAGE}/people/${await plantChild(VILLAGE)}/subject-requests/${id}`, {
    method: 'PUT',
    as: stage.tokens.here.village_officer,
    json: asked,
  });
  return id;
}

/** A house of the village with a family, handed over to the agency that the agency officer of the stage works for. */
async function newHandover(stage: Stage): Promise<{ path: string; json: object }> {
  const { ulid } = await testDeps();
  const [household, family] = [ulid(), ulid()];
  const put = (path: string, json: object) =>
    must(`/v1/villages/${VILLAGE}/${path}`, {
      method: 'PUT',
      as: stage.tokens.here.cadre,
      json: { ...json, version: null },
      headers: { 'idempotency-key': ulid() },
    });
  await put(`households/${household}`, { dusun: 'Dusun I' });
  await put(`families/${family}`, { household, name: 'Kepala Contoh' });
  const json = { household, family, service: 'social-aid', dueOn: '2199-01-31', basis: 'Keputusan Contoh 1/2026' };
  return { path: `/v1/villages/${VILLAGE}/handovers/${ulid()}`, json };
}

async function handedOver(stage: Stage): Promise<string> {
  const { path, json } = await newHandover(stage);
  await must(path, { method: 'PUT', as: stage.tokens.here.village_officer, json });
  return path;
}

/** Account of somebody who accompanies families of the village. */
async function familyTeam(stage: Stage): Promise<string> {
  const { accounts } = await must<{ accounts: { id: string }[] }>(`/v1/villages/${VILLAGE}/accompaniment`, {
    as: stage.tokens.here.village_officer,
  });
  return accounts[0]?.id ?? '';
}

/** An open case of the village on the agenda of its sub-district, in a month to come. */
async function newAgenda({ deps }: Stage): Promise<{ path: string; json: object }> {
  return {
    path: `/v1/subdistricts/${VILLAGE.slice(0, 8)}/agenda/2099-03/grants/${deps.ulid()}`,
    json: { cases: [await plantCase(VILLAGE)], heldOn: '2099-03-10', basis: 'Undangan Contoh 3/2099' },
  };
}

const purpose = 'Mencocokkan dengan kartu keluarga contoh';

export const PRIVACY_EXAMPLES: Readonly<Record<string, Example>> = {
  'POST /v1/villages/{code}/people/{id}/nik': {
    as: 'village_officer',
    make: async () => ({ path: `/v1/villages/${VILLAGE}/people/${await plantChild(VILLAGE)}/nik`, json: { purpose } }),
  },
  'POST /v1/regions/{code}/people/export': {
    as: 'village_officer',
    make: async () => ({
      path: `/v1/regions/${VILLAGE}/people/export`,
      json: { purpose, who: 'under-five', columns: ['name', 'birthDate'] },
    }),
  },
  'POST /v1/regions/{code}/prints': {
    as: 'cadre',
    make: async () => ({ path: `/v1/regions/${VILLAGE}/prints`, json: { page: `/desa/${VILLAGE}/register` } }),
  },
  'GET /v1/villages/{code}/accompaniment': {
    as: 'village_officer',
    make: async () => {
      await plantChild(VILLAGE);
      return { path: `/v1/villages/${VILLAGE}/accompaniment` };
    },
  },
  'PUT /v1/villages/{code}/accompaniment/{account}': {
    as: 'village_officer',
    make: async (stage) => ({
      path: `/v1/villages/${VILLAGE}/accompaniment/${await familyTeam(stage)}`,
      json: { families: [], people: [await plantChild(VILLAGE)] },
    }),
  },
  'GET /v1/subdistricts/{code}/agenda/{month}': {
    as: 'camat',
    make: async (stage) => {
      const { path, json } = await newAgenda(stage);
      await must(path, { method: 'PUT', as: stage.tokens.here.health_officer, json });
      return { path: path.slice(0, path.indexOf('/grants')) };
    },
  },
  'PUT /v1/subdistricts/{code}/agenda/{month}/grants/{id}': { as: 'health_officer', make: newAgenda },
  'DELETE /v1/subdistricts/{code}/agenda/{month}/grants/{id}': {
    as: 'health_officer',
    make: async (stage) => {
      const { path, json } = await newAgenda(stage);
      await must(path, { method: 'PUT', as: stage.tokens.here.health_officer, json });
      return { path };
    },
  },
  'GET /v1/districts/{code}/handovers': {
    as: 'agency_officer',
    make: async (stage) => {
      await handedOver(stage);
      return { path: `/v1/districts/${KAUR}/handovers` };
    },
  },
  'PUT /v1/villages/{code}/handovers/{id}': { as: 'village_officer', make: newHandover },
  'POST /v1/villages/{code}/handovers/{id}/close': {
    as: 'agency_officer',
    make: async (stage) => ({
      path: `${await handedOver(stage)}/close`,
      json: { state: 'delivered', on: '2026-01-02', version: 1 },
    }),
  },
  'GET /v1/districts/{code}/subject-requests': {
    as: 'health_officer',
    make: async (stage) => {
      await newRequest(stage);
      return { path: `/v1/districts/${KAUR}/subject-requests` };
    },
  },
  'PUT /v1/villages/{code}/people/{id}/subject-requests/{request}': {
    as: 'village_officer',
    make: async () => ({
      path: `/v1/villages/${VILLAGE}/people/${await plantChild(VILLAGE)}/subject-requests/${(await testDeps()).ulid()}`,
      json: asked,
    }),
  },
  'POST /v1/districts/{code}/subject-requests/{id}/end': {
    as: 'village_officer',
    target: VILLAGE,
    make: async (stage) => ({
      path: `/v1/districts/${KAUR}/subject-requests/${await newRequest(stage)}/end`,
      json: { state: 'done', outcome: 'Sudah dibetulkan contoh', version: 1 },
    }),
  },
  'POST /v1/villages/{code}/people/{id}/report': {
    as: 'village_officer',
    make: async () => ({
      path: `/v1/villages/${VILLAGE}/people/${await plantChild(VILLAGE)}/report`,
      json: { purpose },
    }),
  },
  'GET /v1/districts/{code}/incidents': {
    as: 'district_admin',
    make: async () => ({ path: `/v1/districts/${KAUR}/incidents` }),
  },
  'PUT /v1/districts/{code}/incidents/{id}': {
    as: 'district_admin',
    make: async () => ({ path: `/v1/districts/${KAUR}/incidents/${(await testDeps()).ulid()}`, json: incident }),
  },
  'GET /v1/number-keys': {
    as: 'operator',
    anywhere: true,
    target: '17',
    make: async () => ({ path: '/v1/number-keys' }),
  },
  'POST /v1/number-keys/rotation': {
    as: 'operator',
    anywhere: true,
    target: '17',
    once: true,
    make: async () => ({ path: '/v1/number-keys/rotation' }),
  },
};
