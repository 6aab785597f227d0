import type { Example } from './examples.ts';
import { KAUR, type Stage, VILLAGE } from './stage.ts';

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
};
