import type { Example } from './examples.ts';
import { plantCase } from './plant.ts';
import { KAUR, must, type Stage, VILLAGE } from './stage.ts';

const TABLE = (table: string) => `/v1/districts/${KAUR}/aksi/2026/tables/${table}`;

/** Of no agency, so that every desk of the district may write it. */
const cadre = (id: string) => ({
  ...{ kind: 'cadre', id, version: null },
  values: {
    ...{ village: VILLAGE, name: 'Kader Contoh', decree: 'SK 3/2026', decreeOn: '2026-01-05', trainedOn: null },
    ...{ training: null, fee: 300_000, feeSource: 'apbdes', coachedOn: null, coaching: null },
  },
});

/** Each time another cadre. */
function cadreFile({ deps }: Stage): FormData {
  const header = 'Desa/kelurahan;Nama kader;Sumber honor';
  const form = new FormData();
  form.set('kind', 'cadre');
  form.set('file', new File([`${header}\r\n${VILLAGE};Kader ${deps.ulid()};Tidak ada honor\r\n`], 'kader.csv'));
  return form;
}

/** Each time of another year: nothing was there. */
let formYear = 2018;
const newForms = () => `/v1/subdistricts/${VILLAGE.slice(0, 8)}/targets/${formYear++}`;
const numbers = { village: VILLAGE, pregnant: 12, underTwo: 30, underFive: 75 };

/** The numbers of the sub-district's own office, for one village. */
async function formHandedIn(stage: Stage): Promise<string> {
  const path = newForms();
  const json = { source: 'kecamatan', entries: [{ ...numbers, version: 0 }] };
  await must(path, { method: 'PUT', as: stage.tokens.here.subdistrict_officer, json });
  return path;
}

const pledge = {
  ...{ donor: 'Bank Contoh Cabang Bintuhan', donorKind: 'business', agency: null, unit: 'package', perMonth: 1 },
  ...{ from: '2026-01', to: '2026-06', basis: 'Naskah contoh 4/2026', ended: null, version: null },
};
const FOSTER = `/v1/districts/${KAUR}/foster`;

/** A case with a donor. */
async function pledged(stage: Stage): Promise<string> {
  const path = `${FOSTER}/${stage.deps.ulid()}`;
  const json = { ...pledge, case: await plantCase(VILLAGE) };
  await must(path, { method: 'PUT', as: stage.tokens.here.district_admin, json });
  return path;
}

export const PLAN_EXAMPLES: Readonly<Record<string, Example>> = {
  'GET /v1/districts/{code}/aksi/{year}/tables/{table}': {
    as: 'district_admin',
    make: async () => ({ path: TABLE('situation') }),
  },
  'PUT /v1/districts/{code}/aksi/{year}/tables/{table}': {
    as: 'district_admin',
    make: async ({ deps }) => ({ path: TABLE('actors'), json: { lines: [cadre(deps.ulid())] } }),
  },
  'POST /v1/districts/{code}/aksi/{year}/tables/{table}/file': {
    as: 'district_admin',
    make: async (stage) => ({ path: `${TABLE('actors')}/file`, raw: cadreFile(stage) }),
  },
  'GET /v1/subdistricts/{code}/targets/{year}': {
    as: 'camat',
    make: async (stage) => ({ path: await formHandedIn(stage) }),
  },
  'PUT /v1/subdistricts/{code}/targets/{year}': {
    as: 'subdistrict_officer',
    make: async () => ({ path: newForms(), json: { source: 'kecamatan', entries: [{ ...numbers, version: 0 }] } }),
    may: ({ role }) => (role === 'subdistrict_officer' ? undefined : 'no'),
  },
  'POST /v1/subdistricts/{code}/targets/{year}/steps': {
    as: 'camat',
    make: async (stage) => {
      const villages = [{ village: VILLAGE, version: 1 }];
      const json = { source: 'kecamatan', step: 'return', note: 'periksa lagi', villages };
      return { path: `${await formHandedIn(stage)}/steps`, json };
    },
    may: ({ role }) => (role === 'camat' ? undefined : 'no'),
  },
  'GET /v1/regions/{code}/announcements': {
    as: 'district_admin',
    make: async () => ({ path: `/v1/regions/${KAUR}/announcements` }),
  },
  'PUT /v1/regions/{code}/announcements/{id}': {
    as: 'district_admin',
    make: async ({ deps }) => ({
      path: `/v1/regions/${KAUR}/announcements/${deps.ulid()}`,
      json: {
        ...{ title: 'Tenggat contoh', body: 'Kirim rekap contoh.', dueOn: null },
        until: '2099-01-01',
        withdrawn: false,
        version: null,
      },
    }),
  },
  'GET /v1/districts/{code}/foster': {
    as: 'district_admin',
    make: async (stage) => {
      await pledged(stage);
      return { path: FOSTER };
    },
  },
  'PUT /v1/districts/{code}/foster/{id}': {
    as: 'district_admin',
    make: async ({ deps }) => ({
      path: `${FOSTER}/${deps.ulid()}`,
      json: { ...pledge, case: await plantCase(VILLAGE) },
    }),
    target: VILLAGE,
  },
  'PUT /v1/districts/{code}/foster/{id}/months/{month}': {
    as: 'district_admin',
    make: async (stage) => ({
      path: `${await pledged(stage)}/months/2026-02`,
      json: {
        ...{ on: '2026-02-10', quantity: 1, item: 'telur dan ikan contoh', handedBy: 'Bidan desa contoh' },
        ...{ proof: 'signed', version: null },
      },
    }),
    target: VILLAGE,
  },
};
