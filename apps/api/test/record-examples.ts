import { env } from 'cloudflare:workers';
import { sha256 } from '@konvergensi/services';
import type { Example } from './examples.ts';
import { accompanyAll, plantChild } from './plant.ts';
import { KAUR, must, type Stage, VILLAGE } from './stage.ts';

const village = `/v1/villages/${VILLAGE}`;
const at =
  (path: string): Example['make'] =>
  async () => ({ path });

const version = async (stage: Stage): Promise<number | null> =>
  (await must<{ version: number | null }>(`${village}/supply`, { as: stage.tokens.here.cadre })).version;

const accountOf = async (token: string): Promise<string> => {
  const found = env.DIRECTORY.prepare('select user from api_token where hash = ?').bind(await sha256(token));
  return (await found.first<string>('user')) ?? '';
};

const saved = async (stage: Stage, as = stage.tokens.here.cadre): Promise<string> => {
  const child = await plantChild(VILLAGE, '2025-02-10');
  if (as !== stage.tokens.here.cadre) await accompanyAll(await accountOf(as), VILLAGE);
  await must(`${village}/records/2026-01`, {
    method: 'PUT',
    as,
    json: { entries: [{ person: child, cells: { water: 'v' } }] },
    headers: { 'idempotency-key': stage.deps.ulid() },
  });
  return child;
};

const filledTemplate = (child: string): FormData => {
  const form = new FormData();
  form.set(
    'file',
    new File([`Kode,Nama,Air minum aman\r\n${child},Anak Contoh,v\r\n`], 'isian.csv', { type: 'text/csv' }),
  );
  return form;
};

/** Examples of monthly records, the scorecard and closing. */
const LONG_AGO = '2015-Q1';

/** A quarter of the village so far back that nothing else is refused by its lock. */
async function lockedLongAgo(stage: Stage): Promise<void> {
  const { here } = stage.tokens;
  const { state } = await must<{ state: string }>(`${village}/quarter?quarter=${LONG_AGO}`, { as: here.cadre });
  if (state === 'locked') return;
  const steps = [
    ['submit', here.village_officer],
    ['verify', here.camat],
    ['lock', here.district_admin],
  ] as const;
  for (const [step, as] of steps) {
    const json = { step, name: 'Penanda Contoh', on: '2026-01-05', remarks: '' };
    await must(`${village}/quarters/${LONG_AGO}/steps`, { method: 'POST', as, json });
  }
}

async function posyanduDay(stage: Stage) {
  const path = `${village}/posyandu/lain/2026-05`;
  const { session } = await must<{ session: { version: number } | null }>(path, { as: stage.tokens.here.cadre });
  const person = await plantChild(VILLAGE, '2025-02-10');
  const json = {
    on: '2026-05-12',
    cadres: 'Kader Contoh',
    tools: ['baby-scale'],
    note: '',
    coach: '',
    coached: '',
    absences: [{ person, reason: 'ill' }],
    version: session?.version ?? null,
  };
  return { path, json };
}

export const RECORD_EXAMPLES: Readonly<Record<string, Example>> = {
  'GET /v1/villages/{code}/records': { as: 'cadre', make: at(`${village}/records?month=2026-05`) },
  'PUT /v1/villages/{code}/records/{month}': {
    as: 'cadre',
    ofPeople: true,
    make: async ({ deps }) => ({
      path: `${village}/records/2026-01`,
      json: { entries: [{ person: await plantChild(VILLAGE, '2025-02-10'), cells: { water: 'v', latrine: 'x' } }] },
      headers: { 'idempotency-key': deps.ulid() },
    }),
  },
  'POST /v1/villages/{code}/records/{month}/undo': {
    as: 'cadre',
    ofPeople: true,
    make: async (stage) => ({ path: `${village}/records/2026-01/undo`, json: { person: await saved(stage) } }),
    makeFor: async (stage, token) => ({
      path: `${village}/records/2026-01/undo`,
      json: { person: await saved(stage, token) },
    }),
  },
  'POST /v1/villages/{code}/records/{month}/check': {
    as: 'cadre',
    readsOnly: true,
    make: async () => ({
      path: `${village}/records/2026-01/check`,
      raw: filledTemplate(await plantChild(VILLAGE, '2025-02-10')),
    }),
  },
  'GET /v1/regions/{code}/posyandu': { as: 'cadre', make: at(`/v1/regions/${VILLAGE}/posyandu?month=2026-05`) },
  'PUT /v1/villages/{code}/posyandu/{id}': {
    as: 'village_officer',
    make: async ({ deps }) => {
      const id = deps.ulid();
      const tools = [{ tool: 'baby-scale', condition: 'good', calibratedOn: '2026-01-15' }];
      const json = {
        name: `Melati ${id}`,
        week: 2,
        day: 2,
        dusun: 'Dusun I',
        cadres: 'Kader Contoh',
        tools,
        toolsOn: null,
      };
      return { path: `${village}/posyandu/${id}`, json: { ...json, version: null } };
    },
  },
  'GET /v1/villages/{code}/posyandu/{id}/{month}': { as: 'cadre', make: at(`${village}/posyandu/lain/2026-05`) },
  'PUT /v1/villages/{code}/posyandu/{id}/{month}': { as: 'cadre', make: posyanduDay },
  'GET /v1/villages/{code}/due': { as: 'cadre', make: at(`${village}/due`) },
  'GET /v1/villages/{code}/people/{id}/services': {
    as: 'cadre',
    make: async (stage) => ({ path: `${village}/people/${await saved(stage)}/services?month=2026-01` }),
  },
  'PUT /v1/villages/{code}/people/{id}/opening': {
    as: 'cadre',
    ofPeople: true,
    make: async () => ({
      path: `${village}/people/${await plantChild(VILLAGE, '2025-02-10')}/opening`,
      json: { service: 'weighing', count: 6, on: '2026-01-31' },
    }),
  },
  'GET /v1/villages/{code}/scorecard': { as: 'village_officer', make: at(`${village}/scorecard?period=2026-Q1`) },
  'GET /v1/villages/{code}/certainties': {
    as: 'village_officer',
    make: at(`${village}/certainties?certainty=manfaat&quarter=2026-Q1`),
  },
  'GET /v1/villages/{code}/scorecard/cell': {
    as: 'village_officer',
    make: async (stage) => ({
      path: `${village}/scorecard/cell?period=2026-Q1&list=children&service=water&row=${await saved(stage)}`,
    }),
  },
  'GET /v1/districts/{code}/scorecard': {
    as: 'district_admin',
    make: at(`/v1/districts/${KAUR}/scorecard?period=2026-Q1`),
  },
  'GET /v1/districts/{code}/scorecard-rules': {
    as: 'district_admin',
    make: at(`/v1/districts/${KAUR}/scorecard-rules`),
  },
  'PUT /v1/districts/{code}/scorecard-rules/{rules}': {
    as: 'district_admin',
    make: async () => ({
      path: `/v1/districts/${KAUR}/scorecard-rules/kpm-2019`,
      json: { signed: { name: 'Kepala Dinas Contoh', on: '2026-01-05', note: 'Panduan edisi 2019' } },
    }),
  },
  'GET /v1/villages/{code}/quarter': { as: 'camat', make: at(`${village}/quarter?quarter=2026-Q1`) },
  'POST /v1/villages/{code}/quarters/{quarter}/steps': {
    as: 'village_officer',
    make: async (stage) => {
      const path = `${village}/quarters/2025-Q4/steps`;
      const { state } = await must<{ state: string }>(`${village}/quarter?quarter=2025-Q4`, {
        as: stage.tokens.here.cadre,
      });
      const step = { name: 'Kepala Desa Contoh', on: '2026-01-05', remarks: 'periksa lagi' };
      if (state === 'submitted')
        await must(path, { method: 'POST', as: stage.tokens.here.camat, json: { ...step, step: 'return' } });
      return { path, json: { ...step, step: 'submit' } };
    },
  },
  'GET /v1/villages/{code}/quarters/{quarter}/versions/{lock}': {
    as: 'camat',
    make: async (stage) => {
      await lockedLongAgo(stage);
      return { path: `${village}/quarters/${LONG_AGO}/versions/1` };
    },
  },
  'GET /v1/regions/{code}/quarters': { as: 'camat', make: at('/v1/regions/17.04.01/quarters?quarter=2026-Q1') },
  'GET /v1/villages/{code}/supply': { as: 'cadre', make: at(`${village}/supply`) },
  'PUT /v1/villages/{code}/supply': {
    as: 'cadre',
    make: async (stage) => ({
      path: `${village}/supply`,
      json: {
        on: '2026-01-05',
        facilities: { posyandu: 2 },
        rows: [
          { facility: 'posyandu', service: 'weighing', available: true, spm: 'partly', missing: 'timbangan bayi' },
        ],
        standards: [{ standard: 'tools', met: 'partly', note: '' }],
        version: await version(stage),
      },
    }),
  },
  'PUT /v1/villages/{code}/funds/{year}': {
    as: 'village_officer',
    make: async () => ({
      path: `${village}/funds/2026`,
      json: { rows: [{ field: 'pembangunan', total: 400_000_000, stunting: 60_000_000 }] },
    }),
  },
};
