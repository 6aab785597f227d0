import { type May, mayAt, PAPER_FIELDS, relationOf } from '@konvergensi/contract';
import { givenBy, levelOfRole, type Role } from '@konvergensi/domain';
import { runImport } from '@konvergensi/services';
import { type Ask, testDeps } from './api.ts';
import type { Player } from './cast.ts';
import { DEVICE_EXAMPLES } from './device-examples.ts';
import { ENTRY_EXAMPLES } from './entry-examples.ts';
import { PLAN_EXAMPLES } from './plan-examples.ts';
import { endRebuilds, endTrials, placed, plantCase, plantChild, plantMeasurement, plantPuskesmas } from './plant.ts';
import { RECORD_EXAMPLES } from './record-examples.ts';
import { REGISTER_EXAMPLES } from './register-examples.ts';
import { SIGN_IN_EXAMPLES } from './sign-in-examples.ts';
import { KAUR, must, PASSWORD, person, type Stage, VILLAGE } from './stage.ts';

/** A request that succeeds for the role that may, made anew each time on things that exist. */
export interface Example {
  /**
   * Who may; a route open to anyone who is signed in, or to everyone, names someone too. `own`: the example brings a
   * cookie (`as`), since what it ends must be nobody else's.
   */
  as: Role | 'cookie' | 'own';
  make(stage: Stage): Promise<{ path: string } & Ask>;
  /** The route looks only at the caller's own things, or at all regions alike. */
  anywhere?: true;
  /** The region it is about, where the request does not name it. */
  target?: string;
  /** A rule narrower than the table's. */
  may?: (player: Player, target: string) => May | undefined;
  /** The request can be made once only. */
  once?: true;
  /** Made for whoever calls, by the token, where only one's own can be changed. */
  makeFor?(stage: Stage, token: string): Promise<{ path: string } & Ask>;
  /** What it sends is good for a minute: made when it is asked, not before. */
  shortLived?: true;
  /** It is about people who are registered: closed to who accompanies families until she accompanies these. */
  ofPeople?: true;
  /** A check that writes nothing, though it is no GET. */
  readsOnly?: true;
}

const at =
  (path: string, json?: unknown): Example['make'] =>
  async () => ({ path, ...(json === undefined ? {} : { json }) });

const governance = {
  controller: 'Dinas Kesehatan (contoh)',
  decree: 'Keputusan Contoh 1/2026',
  contact: 'Narahubung Contoh',
  legalBasis: { children: 'UU 27/2022 (contoh)', mothers: 'UU 27/2022 (contoh)', families: 'UU 27/2022 (contoh)' },
  sharingAgreement: 'Perjanjian Contoh 2/2026',
  dataLocation: 'indonesia',
  decidedOn: '2026-01-02',
};

const surveyFigure = {
  ...{
    area: KAUR,
    year: 2023,
    survey: 'SKI',
    indicator: 'stunted',
    kind: 'survey',
    value: 12.4,
    low: 10.1,
    high: 14.9,
  },
  ...{ source: 'Contoh', link: 'https://contoh.example/ski', conflicts: [{ value: 12.6, source: 'pers' }] },
};

const HEADER =
  'No;NIK;Nama;JK;Tgl Lahir;BB Lahir;TB Lahir;Nama Ortu;Prov;Kab/Kota;Kec;Pukesmas;Desa/Kel;Posyandu;RT;RW;Alamat;Usia Saat Ukur;Tanggal Pengukuran;Berat;Tinggi;Cara Ukur;LiLA';
let made = 0;
/** Numbers what is made, so that nothing is made twice. */
const next = (): number => ++made;
let files = 0;
/** Two made-up children, the second spelled nearly like the first, so that a row waits for a person. */
export function exportFile(): FormData {
  files += 1;
  const row = (no: number, name: string) =>
    `${no};;${name};L;2024-03-1${files % 10};3,1;49;Ortu Contoh;Bengkulu;Kaur;Kinal;Kinal;Gedung Wani;Melati ${files};1;1;;2 tahun;2026-05-10;11,5;86,2;Berdiri;14`;
  const name = `Anak Contoh Ke${'abcdefghij'[files % 10]}`;
  const text = [HEADER, row(1, `${name} Satu`), row(2, `${name} Satv`)].join('\r\n');
  const form = new FormData();
  form.set('file', new File([text], `contoh-${files}.csv`, { type: 'text/csv' }));
  return form;
}

/** One village as a square. */
function mapFile(): FormData {
  const ring = [
    [103, -4],
    [103.1, -4],
    [103.1, -3.9],
    [103, -3.9],
    [103, -4],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const features = [{ type: 'Feature', properties: { kode: VILLAGE }, geometry }];
  const form = new FormData();
  form.set('file', new File([JSON.stringify({ type: 'FeatureCollection', features })], 'desa.geojson'));
  form.set('source', 'Peta contoh');
  return form;
}

const imports = `/v1/districts/${KAUR}/imports`;
const upload = async (stage: Stage): Promise<string> =>
  (await must<{ id: string }>(imports, { method: 'POST', as: stage.tokens.here.health_officer, raw: exportFile() })).id;

/** An import whose report is ready. */
export async function checkedImport(stage: Stage): Promise<{ id: string; version: number }> {
  const id = await upload(stage);
  await runImport(await testDeps(), { district: (await placed(KAUR)).id, import: id });
  const view = await must<{ id: string; state: string; version: number }>(`${imports}/${id}`, {
    as: stage.tokens.here.health_officer,
  });
  if (view.state !== 'checked') throw new Error(JSON.stringify(view));
  return view;
}

async function newPerson(stage: Stage): Promise<string> {
  const token = await person(await testDeps(), stage.tokens.here.district_admin, { role: 'cadre', region: VILLAGE });
  return (await must<{ id: string }>('/v1/me', { as: token })).id;
}

async function openLink(stage: Stage): Promise<{ token: string; username: string }> {
  const id = await newPerson(stage);
  const link = await must<{ enrolmentToken: string; username: string }>(`/v1/users/${id}/link`, {
    method: 'POST',
    as: stage.tokens.here.district_admin,
  });
  return { token: link.enrolmentToken, username: link.username };
}

const districtVersion = async (stage: Stage): Promise<number> =>
  (await must<{ version: number }>(`/v1/districts/${KAUR}`, { as: stage.tokens.here.district_admin })).version;

/** An import is seen by who handed it in; the district's own officers see all. */
const ownImports = ({ role, held, area }: Player, target: string): May | undefined =>
  area && mayAt('import.read', role, relationOf(held.slice(0, 5), target)) === 'yes' ? 'part' : undefined;

/** Accounts are managed by who may give their roles. */
const givesCadres = ({ role, held }: Player, target: string): May =>
  (givenBy[role] ?? []).includes('cadre') && ['own', 'below'].includes(relationOf(held, target)) ? 'yes' : 'no';
const givesThere = ({ role, held }: Player, target: string): May =>
  ['own', 'below'].includes(relationOf(held, target)) && (givenBy[role] ?? []).some((one) => levelOfRole[one] >= 2)
    ? 'yes'
    : 'no';
const aksi = `/v1/districts/${KAUR}/aksi`;
const outputNow = async (stage: Stage, code: string): Promise<{ state: string; version: number | null }> => {
  type Year = { aksi: { outputs: { code: string; state: string; version: number | null }[] }[] };
  const year = await must<Year>(`${aksi}/2026`, { as: stage.tokens.here.district_admin });
  const found = year.aksi.flatMap(({ outputs }) => outputs).find((output) => output.code === code);
  return found ?? { state: 'not-started', version: null };
};
function evidenceForm(): FormData {
  const form = new FormData();
  form.set('file', new File(['%PDF-1.7 contoh'], 'laporan contoh.pdf', { type: 'application/pdf' }));
  form.set('holdsNames', 'no');
  return form;
}
const evidence = async (stage: Stage, output: string): Promise<string> => {
  const path = `${aksi}/2026/outputs/${output}/evidence`;
  const as = stage.tokens.here.district_admin;
  return (await must<{ id: string }>(path, { method: 'POST', as, raw: evidenceForm() })).id;
};
const rembuk = {
  kind: 'rembuk',
  region: KAUR,
  heldOn: '2026-04-07',
  title: 'Rembuk stunting contoh',
  place: 'Aula Bappeda',
  leader: 'Bupati',
  agenda: ['Paparan sebaran prevalensi'],
  attendance: [{ office: 'Dinkes', people: 4 }],
  notes: '',
  funding: null,
  cost: null,
  minutesNumber: 'BA 7/2026',
  version: null,
};
const promise = {
  meeting: null,
  what: 'Menyediakan makanan tambahan bagi balita gizi kurang',
  ownerAgency: 'dinkes',
  ownerName: 'Bidang Kesehatan Masyarakat',
  villages: [VILLAGE],
  indicator: 'stunted',
  baseline: 22.5,
  target: 14,
  madeOn: '2026-04-07',
  dueOn: '2026-12-31',
  budgetLine: 'APBD 1.02.02',
  budget: 250000000,
  version: null,
};

/** Address of the files of a meeting of the district. */
async function heldMeeting({ deps, tokens }: Stage): Promise<string> {
  const id = deps.ulid();
  await must(`/v1/districts/${KAUR}/meetings/${id}`, { method: 'PUT', as: tokens.here.district_admin, json: rembuk });
  return `/v1/districts/${KAUR}/attachments/meeting/${id}`;
}
function attachmentForm(): FormData {
  const form = new FormData();
  form.set('file', new File(['%PDF-1.7 contoh'], 'daftar hadir contoh.pdf', { type: 'application/pdf' }));
  form.set('kind', 'signed');
  form.set('caption', 'Daftar hadir');
  return form;
}
async function attached(stage: Stage): Promise<string> {
  const path = await heldMeeting(stage);
  const as = stage.tokens.here.district_admin;
  return `${path}/${(await must<{ id: string }>(path, { method: 'POST', as, raw: attachmentForm() })).id}`;
}

/** A Word file that says {{isi}}: a stored zip archive of word/document.xml. */
const LETTERHEAD =
  'UEsDBBQAAAAAAAAAAAAAAAAAHQAAAB0AAAARAAAAd29yZC9kb2N1bWVudC54bWw8dzpwPjx3OnQ+e3tpc2l9fTwvdzp0Pjwvdzpw' +
  'PlBLAQIUABQAAAAAAAAAAAAAAAAAHQAAAB0AAAARAAAAAAAAAAAAAAAAAAAAAAB3b3JkL2RvY3VtZW50LnhtbFBLBQYAAAAAAQAB' +
  'AD8AAABMAAAAAAA=';
function letterheadForm(): FormData {
  const form = new FormData();
  form.set('file', new File([Uint8Array.from(atob(LETTERHEAD), (one) => one.charCodeAt(0))], 'kop contoh.docx'));
  return form;
}
async function letterheadKept({ tokens }: Stage): Promise<void> {
  const as = tokens.here.district_admin;
  await must(`/v1/regions/${KAUR}/letterhead`, { method: 'PUT', as, raw: letterheadForm() });
}

let assessedYears = 2026;
/** A year that nobody has assessed yet. */
const assessmentYear = (): string => {
  assessedYears += 1;
  return String(assessedYears);
};
const rubric = { A: 'semua', B: 'tiga perempat', C: 'separuh', D: 'kurang' };
const instrument = {
  items: [{ code: 'U1.1', text: 'Analisis situasi', rubric, weight: 2 }],
  classes: [],
  source: 'surat contoh',
  version: null,
};

/** Someone of a working area does not reach the whole district. */
const wholeDistrict: Example['may'] = ({ area }) => (area ? 'part' : undefined);
const caseAudit = {
  team: [{ kind: 'pakar', office: 'Dokter spesialis anak' }],
  heldOn: '2026-02-01',
  disseminatedOn: null,
  conclusion: '',
  version: null,
};
const recommended = { owner: 'pupr', what: 'membangun jamban keluarga', dueOn: '2099-12-31' };
const paper = {
  ...Object.fromEntries(PAPER_FIELDS.map((name) => [name, ''])),
  direct: 'asupan protein kurang',
  version: null,
};

let supported = 0;
/** A month of which nobody has written yet. */
const supportMonth = (): string => {
  supported += 1;
  return `${1950 + Math.floor(supported / 12)}-${String((supported % 12) + 1).padStart(2, '0')}`;
};
const group = { accompanied: 4, atRisk: 1, referred: null, aided: null, finished: 0 };
const support = {
  tools: true,
  procedure: null,
  tabulation: { couples: group, pregnant: group, postPartum: group, underTwo: group, underFive: group },
  teams: [{ number: 1, decree: 'SK 2/2026', members: [{ part: 'midwife', name: 'Bidan Desa', trained: true }] }],
  note: '',
  version: null,
};

let years = 2026;
/** A year whose list nobody has made yet. */
const priorityYear = async (): Promise<string> => {
  years += 1;
  return `/v1/districts/${KAUR}/priority/${years}`;
};
const priorityMade = {
  month: '2026-02',
  wanted: 5,
  weights: { prevalence: 0.3, stunted: 0.25, gap: 0.3, risk: 0.15 },
};

/** One example for every route; a route without one fails the suite. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  'POST /v1/session': {
    as: 'cookie',
    anywhere: true,
    make: at('/v1/session', { username: 'operator', password: PASSWORD }),
  },
  ...SIGN_IN_EXAMPLES,
  ...DEVICE_EXAMPLES,
  ...ENTRY_EXAMPLES,
  ...PLAN_EXAMPLES,
  'GET /v1/me': { as: 'cadre', anywhere: true, make: at('/v1/me') },
  'GET /v1/users': { as: 'district_admin', may: givesThere, make: at(`/v1/users?region=${KAUR}`) },
  'POST /v1/users': {
    as: 'district_admin',
    may: givesCadres,
    make: async ({ deps }) => ({
      path: '/v1/users',
      json: { username: `kader.${deps.ulid().toLowerCase()}`, name: 'Kader Contoh', role: 'cadre', region: VILLAGE },
    }),
  },
  'POST /v1/regions/{code}/accounts': {
    as: 'district_admin',
    may: givesCadres,
    make: async ({ deps }) => {
      const raw = new FormData();
      const csv = `Nama;Peran;Nama pengguna\nKader Contoh;Kader;kader.${deps.ulid().toLowerCase()}\n`;
      raw.set('file', new File([csv], 'akun.csv'));
      raw.set('create', '1');
      return { path: `/v1/regions/${VILLAGE}/accounts`, raw };
    },
  },
  'POST /v1/users/{id}/deactivate': {
    as: 'district_admin',
    target: VILLAGE,
    may: givesCadres,
    make: async (stage) => ({ path: `/v1/users/${await newPerson(stage)}/deactivate` }),
  },
  'GET /v1/users/{id}/roles': {
    as: 'district_admin',
    target: VILLAGE,
    may: givesCadres,
    make: async (stage) => ({ path: `/v1/users/${await newPerson(stage)}/roles` }),
  },
  'POST /v1/users/{id}/roles': {
    as: 'district_admin',
    target: VILLAGE,
    may: givesCadres,
    make: async (stage) => ({
      path: `/v1/users/${await newPerson(stage)}/roles`,
      json: { role: 'posyandu_cadre', region: VILLAGE, until: '2199-12-31' },
    }),
  },
  'PUT /v1/users/{id}/roles/{role}': {
    as: 'district_admin',
    target: VILLAGE,
    may: givesCadres,
    make: async (stage) => {
      const path = `/v1/users/${await newPerson(stage)}/roles`;
      const { roles } = await must<{ roles: { id: string }[] }>(path, { as: stage.tokens.here.district_admin });
      return { path: `${path}/${roles[0]?.id}`, json: { until: '2199-12-31' } };
    },
  },
  'POST /v1/users/{id}/link': {
    as: 'district_admin',
    target: VILLAGE,
    may: givesCadres,
    make: async (stage) => ({ path: `/v1/users/${await newPerson(stage)}/link` }),
  },
  'POST /v1/users/{id}/reset-code': {
    as: 'district_admin',
    target: VILLAGE,
    may: givesCadres,
    make: async (stage) => ({ path: `/v1/users/${await newPerson(stage)}/reset-code`, json: { secondFactor: false } }),
  },
  'GET /v1/enrolments/{token}': {
    as: 'cadre',
    anywhere: true,
    make: async (stage) => ({ path: `/v1/enrolments/${(await openLink(stage)).token}` }),
  },
  'POST /v1/enrolments/redeem': {
    as: 'cadre',
    anywhere: true,
    make: async (stage) => ({
      path: '/v1/enrolments/redeem',
      json: { ...(await openLink(stage)), password: PASSWORD },
    }),
  },
  'POST /v1/tokens': { as: 'cookie', anywhere: true, make: at('/v1/tokens', { name: 'uji', days: 7 }) },
  'GET /v1/tokens': { as: 'cadre', anywhere: true, make: at('/v1/tokens') },
  'DELETE /v1/tokens/{id}': {
    as: 'cookie',
    anywhere: true,
    make: async ({ cookie }) => {
      const { id } = await must<{ id: string }>('/v1/tokens', { method: 'POST', as: cookie, json: { name: 'uji' } });
      return { path: `/v1/tokens/${id}` };
    },
  },
  'POST /v1/provinces': { as: 'operator', anywhere: true, make: at('/v1/provinces', { code: '92' }) },
  'GET /v1/provinces': { as: 'province_officer', anywhere: true, make: at('/v1/provinces') },
  'GET /v1/regions/{code}': { as: 'cadre', make: at(`/v1/regions/${VILLAGE}`) },
  'GET /v1/provinces/{code}/districts': { as: 'province_officer', make: at('/v1/provinces/17/districts') },
  'POST /v1/districts': { as: 'province_admin', make: at('/v1/districts', { code: '17.09' }) },
  'GET /v1/districts/{code}': { as: 'agency_officer', make: at(`/v1/districts/${KAUR}`) },
  'POST /v1/districts/{code}/operational': {
    as: 'province_admin',
    make: async (stage) => {
      await must('/v1/districts', { method: 'POST', as: stage.tokens.here.province_admin, json: { code: '17.08' } });
      return { path: '/v1/districts/17.08/operational', json: governance };
    },
  },
  'POST /v1/districts/{code}/practice-reset': {
    as: 'province_admin',
    make: async (stage) => {
      await must('/v1/districts', { method: 'POST', as: stage.tokens.here.province_admin, json: { code: '17.05' } });
      return { path: '/v1/districts/17.05/practice-reset' };
    },
  },
  'POST /v1/districts/{code}/aliases': {
    as: 'district_admin',
    make: at(`/v1/districts/${KAUR}/aliases`, { alias: 'Gdg. Wani', village: VILLAGE }),
  },
  'GET /v1/districts/{code}/facilities': { as: 'agency_officer', make: at(`/v1/districts/${KAUR}/facilities`) },
  'POST /v1/districts/{code}/facilities/{id}/confirm': {
    as: 'health_officer',
    make: async () => ({
      path: `/v1/districts/${KAUR}/facilities/${await plantPuskesmas(KAUR, `Puskesmas Lain ${next()}`)}/confirm`,
      json: { version: 1 },
    }),
  },
  'PUT /v1/districts/{code}/facilities/{id}/area': {
    as: 'health_officer',
    make: async () => ({
      path: `/v1/districts/${KAUR}/facilities/${await plantPuskesmas(KAUR, `Puskesmas Ketiga ${next()}`)}/area`,
      json: { version: 1, from: '2026-01-01', villages: [VILLAGE] },
    }),
  },
  'POST /v1/districts/{code}/imports': {
    as: 'health_officer',
    make: async () => ({ path: imports, raw: exportFile() }),
  },
  'GET /v1/districts/{code}/imports': { as: 'health_officer', make: at(imports) },
  'GET /v1/districts/{code}/imports/{id}': {
    as: 'district_admin',
    may: ownImports,
    make: async (stage) => ({ path: `${imports}/${await upload(stage)}` }),
  },
  'GET /v1/districts/{code}/imports/{id}/issues.csv': {
    as: 'district_admin',
    may: ownImports,
    make: async (stage) => ({ path: `${imports}/${(await checkedImport(stage)).id}/issues.csv?lang=en` }),
  },
  'POST /v1/districts/{code}/imports/{id}/commit': {
    as: 'health_officer',
    may: ownImports,
    make: async (stage) => {
      const { id, version } = await checkedImport(stage);
      return { path: `${imports}/${id}/commit`, json: { version } };
    },
  },
  'POST /v1/districts/{code}/imports/{id}/cancel': {
    as: 'health_officer',
    may: ownImports,
    make: async (stage) => {
      const { id, version } = await checkedImport(stage);
      return { path: `${imports}/${id}/cancel`, json: { version } };
    },
  },
  'GET /v1/districts/{code}/imports/{id}/waiting': {
    as: 'health_officer',
    may: ownImports,
    make: async (stage) => ({ path: `${imports}/${(await checkedImport(stage)).id}/waiting` }),
  },
  'POST /v1/districts/{code}/imports/{id}/waiting/{line}': {
    as: 'health_officer',
    may: ownImports,
    make: async (stage) => {
      const { id } = await checkedImport(stage);
      const { rows } = await must<{ rows: { line: number }[] }>(`${imports}/${id}/waiting`, {
        as: stage.tokens.here.health_officer,
      });
      return { path: `${imports}/${id}/waiting/${rows[0]?.line ?? 0}`, json: { decision: 'skip' } };
    },
  },
  ...REGISTER_EXAMPLES,
  'GET /v1/villages/{code}/children': { as: 'cadre', make: at(`/v1/villages/${VILLAGE}/children?month=2026-05`) },
  'PUT /v1/villages/{code}/children/{id}/measurements/{date}': {
    as: 'cadre',
    make: async ({ deps }) => ({
      path: `/v1/villages/${VILLAGE}/children/${await plantChild(VILLAGE)}/measurements/2026-05-12`,
      json: { weightKg: 12.2, lengthCm: 88, position: 'H', version: null },
      headers: { 'idempotency-key': deps.ulid() },
    }),
  },
  'POST /v1/villages/{code}/measurements': {
    as: 'cadre',
    make: async ({ deps }) => ({
      path: `/v1/villages/${VILLAGE}/measurements`,
      json: {
        date: '2026-05-12',
        entries: [{ person: await plantChild(VILLAGE), weightKg: 12.2, lengthCm: 88, position: 'H' }],
      },
      headers: { 'idempotency-key': deps.ulid() },
    }),
  },
  'PUT /v1/districts/{code}/targets': {
    as: 'district_admin',
    make: async () => ({
      path: `/v1/districts/${KAUR}/targets`,
      json: { source: 'daftar', entries: [{ region: VILLAGE, period: '2026-05', children: 40 + next() }] },
    }),
  },
  'PUT /v1/districts/{code}/target-source': {
    as: 'district_admin',
    make: async (stage) => ({
      path: `/v1/districts/${KAUR}/target-source`,
      json: { source: 'daftar', version: await districtVersion(stage) },
    }),
  },
  'POST /v1/villages/{code}/register-confirmation': {
    as: 'village_officer',
    make: async () => ({
      path: `/v1/villages/${VILLAGE}/register-confirmation`,
      json: { on: '2026-05-31', name: `Kepala Desa Contoh ${next()}` },
    }),
  },
  ...RECORD_EXAMPLES,
  'GET /v1/provinces/{code}/aksi/{year}': { as: 'province_officer', make: at('/v1/provinces/17/aksi/2026') },
  'PUT /v1/provinces/{code}/aksi/{year}/calendar': {
    as: 'province_admin',
    make: at('/v1/provinces/17/aksi/2026/calendar', { due: [{ output: 'U1.1', dueOn: '2026-04-30' }] }),
  },
  'GET /v1/districts/{code}/aksi/{year}': { as: 'district_admin', make: at(`${aksi}/2026`) },
  'PUT /v1/districts/{code}/aksi/{year}/outputs/{output}': {
    as: 'district_admin',
    make: async (stage) => {
      const { state, version } = await outputNow(stage, 'U1.1');
      const json = { state: state === 'draft' ? 'not-started' : 'draft', remarks: null, version };
      return { path: `${aksi}/2026/outputs/U1.1`, json };
    },
  },
  'POST /v1/districts/{code}/aksi/{year}/outputs/{output}/review': {
    as: 'province_reviewer',
    make: async (stage) => {
      await evidence(stage, 'U2.1');
      const as = stage.tokens.here.district_admin;
      const { version } = await outputNow(stage, 'U2.1');
      const json = { state: 'submitted', remarks: null, version };
      await must(`${aksi}/2026/outputs/U2.1`, { method: 'PUT', as, json });
      return {
        path: `${aksi}/2026/outputs/U2.1/review`,
        json: { state: 'returned', remarks: 'lampirkan daftar hadir', version: (version ?? 0) + 1 },
      };
    },
  },
  'POST /v1/districts/{code}/aksi/{year}/outputs/{output}/evidence': {
    as: 'district_admin',
    make: async () => ({ path: `${aksi}/2026/outputs/U1.2/evidence`, raw: evidenceForm() }),
  },
  'GET /v1/districts/{code}/aksi/{year}/outputs/{output}/evidence/{id}': {
    as: 'district_admin',
    make: async (stage) => ({ path: `${aksi}/2026/outputs/U1.2/evidence/${await evidence(stage, 'U1.2')}` }),
  },
  'DELETE /v1/districts/{code}/aksi/{year}/outputs/{output}/evidence/{id}': {
    as: 'district_admin',
    make: async (stage) => ({ path: `${aksi}/2026/outputs/U1.2/evidence/${await evidence(stage, 'U1.2')}` }),
  },
  'GET /v1/districts/{code}/meetings': { as: 'district_admin', make: at(`/v1/districts/${KAUR}/meetings`) },
  'PUT /v1/districts/{code}/meetings/{id}': {
    as: 'district_admin',
    make: async ({ deps }) => ({ path: `/v1/districts/${KAUR}/meetings/${deps.ulid()}`, json: rembuk }),
  },
  'GET /v1/districts/{code}/commitments': { as: 'district_admin', make: at(`/v1/districts/${KAUR}/commitments`) },
  'PUT /v1/districts/{code}/commitments/{id}': {
    as: 'district_admin',
    make: async ({ deps }) => ({ path: `/v1/districts/${KAUR}/commitments/${deps.ulid()}`, json: promise }),
  },
  'POST /v1/districts/{code}/commitments/{id}/close': {
    as: 'district_admin',
    make: async (stage) => {
      const path = `/v1/districts/${KAUR}/commitments/${stage.deps.ulid()}`;
      await must(path, { method: 'PUT', as: stage.tokens.here.district_admin, json: promise });
      return { path: `${path}/close`, json: { state: 'done', closing: 'laporan kegiatan nomor 7', version: 1 } };
    },
  },
  'GET /v1/subdistricts/{code}/minilok/{month}': {
    as: 'district_admin',
    make: at(`/v1/subdistricts/${KAUR}.01/minilok/2026-02`),
  },
  'PUT /v1/villages/{code}/support/{month}': {
    as: 'district_admin',
    make: async () => ({ path: `/v1/villages/${VILLAGE}/support/${supportMonth()}`, json: support }),
  },
  'GET /v1/provinces/{code}/assessment/{year}': {
    as: 'province_reviewer',
    make: at('/v1/provinces/17/assessment/2026'),
  },
  'PUT /v1/provinces/{code}/assessment/{year}/instrument': {
    as: 'province_admin',
    make: async () => ({ path: `/v1/provinces/17/assessment/${assessmentYear()}/instrument`, json: instrument }),
  },
  'POST /v1/provinces/{code}/assessment/{year}/districts/{district}': {
    as: 'province_reviewer',
    make: async () => ({
      path: `/v1/provinces/17/assessment/${assessmentYear()}/districts/${KAUR}`,
      json: { step: 'share', version: null },
    }),
  },
  'GET /v1/districts/{code}/assessment/{year}': {
    as: 'district_admin',
    make: at(`/v1/districts/${KAUR}/assessment/2026`),
  },
  'POST /v1/districts/{code}/assessment/{year}/objection': {
    as: 'district_admin',
    make: async ({ tokens }) => {
      const year = assessmentYear();
      const path = `/v1/provinces/17/assessment/${year}/districts/${KAUR}`;
      await must(path, { method: 'POST', as: tokens.here.province_reviewer, json: { step: 'share', version: null } });
      const json = { objection: 'bukti butir U1.1 sudah diunggah', version: 1 };
      return { path: `/v1/districts/${KAUR}/assessment/${year}/objection`, json };
    },
  },
  'GET /v1/regions/{code}/tpps': { as: 'district_admin', make: at(`/v1/regions/${KAUR}/tpps`) },
  'PUT /v1/regions/{code}/tpps': {
    as: 'district_admin',
    make: async ({ tokens }) => {
      const path = `/v1/regions/${KAUR}/tpps`;
      const { own } = await must<{ own: { version: number } | null }>(path, { as: tokens.here.district_admin });
      const members = [{ part: 'ketua', office: 'Wakil Bupati' }];
      const json = {
        decree: 'SK 12/2026',
        decreeOn: '2026-01-10',
        validTo: null,
        members,
        version: own?.version ?? null,
      };
      return { path, json };
    },
  },
  'GET /v1/districts/{code}/audits/{year}': {
    as: 'district_admin',
    make: at(`/v1/districts/${KAUR}/audits/2026`),
    // An office sees the cases it was handed, no audits.
    may: ({ role }) => (role === 'agency_officer' ? 'no' : undefined),
  },
  'PUT /v1/districts/{code}/audits/{year}/{semester}': {
    as: 'district_admin',
    make: async () => ({ path: `/v1/districts/${KAUR}/audits/${assessmentYear()}/1`, json: caseAudit }),
    may: wholeDistrict,
  },
  'PUT /v1/districts/{code}/audits/{year}/{semester}/cases/{id}': {
    as: 'district_admin',
    make: async ({ deps }) => ({
      path: `/v1/districts/${KAUR}/audits/2026/1/cases/${await plantCase(VILLAGE)}`,
      json: { ...paper, recommendations: [{ ...recommended, id: deps.ulid() }] },
    }),
    may: wholeDistrict,
  },
  'GET /v1/regions/{code}/cases': { as: 'district_admin', make: at(`/v1/regions/${KAUR}/cases`) },
  'POST /v1/districts/{code}/cases/hand-over': {
    as: 'district_admin',
    make: at(`/v1/districts/${KAUR}/cases/hand-over`, { within: VILLAGE, agencies: ['pupr'], task: 'jamban' }),
    target: VILLAGE,
  },
  'GET /v1/districts/{code}/cases/{id}': {
    as: 'district_admin',
    make: async () => ({ path: `/v1/districts/${KAUR}/cases/${await plantCase(VILLAGE)}` }),
    target: VILLAGE,
  },
  'POST /v1/districts/{code}/cases/{id}/steps': {
    as: 'district_admin',
    make: async () => ({
      path: `/v1/districts/${KAUR}/cases/${await plantCase(VILLAGE)}/steps`,
      json: { step: 'note', on: '2026-02-10', note: 'kunjungan rumah pekan ini' },
    }),
    target: VILLAGE,
  },
  'GET /v1/provinces/{code}/commitments': { as: 'province_officer', make: at('/v1/provinces/17/commitments') },
  'GET /v1/districts/{code}/attachments/{of}/{subject}': {
    as: 'district_admin',
    make: async (stage) => ({ path: await heldMeeting(stage) }),
  },
  'POST /v1/districts/{code}/attachments/{of}/{subject}': {
    as: 'district_admin',
    make: async (stage) => ({ path: await heldMeeting(stage), raw: attachmentForm() }),
  },
  'GET /v1/districts/{code}/attachments/{of}/{subject}/{id}': {
    as: 'district_admin',
    make: async (stage) => ({ path: await attached(stage) }),
  },
  'DELETE /v1/districts/{code}/attachments/{of}/{subject}/{id}': {
    as: 'district_admin',
    make: async (stage) => ({ path: await attached(stage) }),
  },
  'GET /v1/regions/{code}/letterhead': {
    as: 'district_admin',
    make: async (stage) => {
      await letterheadKept(stage);
      return { path: `/v1/regions/${KAUR}/letterhead` };
    },
  },
  'PUT /v1/regions/{code}/letterhead': {
    as: 'district_admin',
    make: async () => ({ path: `/v1/regions/${KAUR}/letterhead`, raw: letterheadForm() }),
  },
  'GET /v1/regions/{code}/letterhead/file': {
    as: 'district_admin',
    make: async (stage) => {
      await letterheadKept(stage);
      return { path: `/v1/regions/${KAUR}/letterhead/file` };
    },
  },
  'GET /v1/districts/{code}/priority/{year}': { as: 'district_admin', make: at(`/v1/districts/${KAUR}/priority/2026`) },
  'PUT /v1/districts/{code}/priority/{year}': {
    as: 'district_admin',
    make: async () => ({ path: await priorityYear(), json: { ...priorityMade, version: null } }),
  },
  'POST /v1/districts/{code}/priority/{year}/villages': {
    as: 'district_admin',
    make: at(`/v1/districts/${KAUR}/priority/2026/villages`, {
      village: VILLAGE,
      choice: 'in',
      reason: 'terpencil dan kasus baru',
      decree: null,
    }),
  },
  'POST /v1/districts/{code}/priority/{year}/freeze': {
    as: 'district_admin',
    make: async (stage) => {
      const as = stage.tokens.here.district_admin;
      const path = await priorityYear();
      await must(path, { method: 'PUT', as, json: { ...priorityMade, version: null } });
      const choice = { village: VILLAGE, choice: 'in', reason: 'terpencil dan kasus baru', decree: null };
      await must(`${path}/villages`, { method: 'POST', as, json: choice });
      return { path: `${path}/freeze`, json: { decree: '188/12/2025', decreeOn: '2025-04-07', version: 1 } };
    },
  },
  'GET /v1/regions/{code}/surveys': { as: 'district_admin', make: at(`/v1/regions/${KAUR}/surveys`) },
  'PUT /v1/regions/{code}/surveys': {
    as: 'district_admin',
    make: at(`/v1/regions/${KAUR}/surveys`, { entries: [surveyFigure] }),
  },
  'POST /v1/regions/{code}/surveys/check': {
    as: 'district_admin',
    readsOnly: true,
    make: async () => {
      const form = new FormData();
      form.set('file', new File(['kode;tahun;survei;nilai;sumber\r\n17.04;2023;SKI;12,4;Contoh'], 'survei.csv'));
      return { path: `/v1/regions/${KAUR}/surveys/check`, raw: form };
    },
  },
  'GET /v1/figures/matrix': {
    as: 'cadre',
    make: at(`/v1/figures/matrix?region=${VILLAGE}&period=2026-04..2026-05&indicator=measured,stunted/f`),
  },
  'GET /v1/figures/matrix.csv': {
    as: 'cadre',
    make: at(`/v1/figures/matrix.csv?region=${VILLAGE}&period=2026-05&indicator=measured`),
  },
  'GET /v1/figures/explain': {
    as: 'cadre',
    make: at(`/v1/figures/explain?region=${VILLAGE}&period=2026-05&from=2026-04&indicator=stunted`),
  },
  'GET /v1/figures/explain/people': {
    as: 'cadre',
    make: at(`/v1/figures/explain/people?region=${VILLAGE}&period=2026-05&from=2026-04&indicator=stunted`),
  },
  'GET /v1/figures/beside': { as: 'cadre', make: at(`/v1/figures/beside?region=${VILLAGE}&period=2026-05`) },
  'GET /v1/regions/{code}/health': { as: 'data_steward', make: at(`/v1/regions/${KAUR}/health`) },
  'POST /v1/regions/{code}/rebuild': {
    as: 'district_admin',
    make: async () => {
      await endRebuilds(KAUR);
      return { path: `/v1/regions/${KAUR}/rebuild` };
    },
  },
  'GET /v1/districts/{code}/figure-rules': { as: 'data_steward', make: at(`/v1/districts/${KAUR}/figure-rules`) },
  'POST /v1/districts/{code}/figure-rules': {
    as: 'district_admin',
    make: async () => {
      await endTrials(KAUR);
      return { path: `/v1/districts/${KAUR}/figure-rules`, json: { step: 'try', version: '2026.5' } };
    },
  },
  'GET /v1/regions/{code}/look-at': { as: 'camat', make: at(`/v1/regions/${VILLAGE}/look-at?period=2026-05`) },
  'GET /v1/figures': { as: 'cadre', make: at(`/v1/figures?region=${VILLAGE}&period=2026-05`) },
  'GET /v1/pages/search': { as: 'cadre', anywhere: true, make: at('/v1/pages/search?q=kinal') },
  'GET /v1/trail': { as: 'auditor', make: at(`/v1/trail?region=${KAUR}`) },
  'GET /v1/trail.csv': { as: 'district_admin', make: at(`/v1/trail.csv?region=${KAUR}&why=pemeriksaan+bulanan`) },
  'GET /v1/trail/check/{code}': { as: 'auditor', make: at(`/v1/trail/check/${KAUR}`) },
  'GET /v1/pages/home': { as: 'province_admin', anywhere: true, make: at('/v1/pages/home') },
  'GET /v1/pages/region/{code}': { as: 'agency_officer', make: at(`/v1/pages/region/${KAUR}`) },
  'GET /v1/pages/child/{code}/{id}': {
    as: 'cadre',
    make: async () => ({ path: `/v1/pages/child/${VILLAGE}/${await plantChild(VILLAGE)}` }),
  },
  'PUT /v1/villages/{code}/children/{id}/findings/{date}': {
    as: 'health_officer',
    make: async () => {
      const child = await plantChild(VILLAGE);
      await plantMeasurement(VILLAGE, child, '2026-05-12');
      return {
        path: `/v1/villages/${VILLAGE}/children/${child}/findings/2026-05-12`,
        json: { index: 'len', state: 'confirmed', tool: 'stadiometer' },
      };
    },
  },
  'GET /v1/pages/map/{code}': { as: 'agency_officer', make: at(`/v1/pages/map/${KAUR}`) },
  'POST /v1/districts/{code}/map': {
    as: 'district_admin',
    make: async () => ({ path: `/v1/districts/${KAUR}/map`, raw: mapFile() }),
  },
  'GET /v1/pages/table/{code}': { as: 'agency_officer', make: at(`/v1/pages/table/${KAUR}`) },
};

/** What the example is asked with; one that ends its own session brings it along. */
export const tokenFor = (
  stage: Stage,
  who: Example['as'],
  asked: Ask,
  place: 'here' | 'there' = 'here',
): string | undefined => (who === 'own' ? asked.as : who === 'cookie' ? stage.cookie : stage.tokens[place][who]);
