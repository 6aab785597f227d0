import type { HandoverView } from '@konvergensi/contract';
import { NOW, village } from './made-up.ts';
import { HOUSE_ID, MOTHER_ID } from './made-up-register.ts';

export const aRotation = (over: Record<string, unknown> = {}) => ({
  current: '1a2b3c4d',
  before: '5e6f7a8b',
  startedAt: NOW,
  districts: [
    { code: '17.04', name: 'Kaur', villages: 195, villagesDone: 80, sealed: 4012, leftAsWas: 0, finishedAt: null },
  ],
  ...over,
});

/** What the api says of personal data. */
export const aRequest = (over: Record<string, unknown> = {}) => ({
  id: '01JD3YV6K1Z8Q4M5N7P9R2S3V1',
  village: village.code,
  villageName: village.name,
  person: { id: MOTHER_ID, name: 'Sulastri Contoh' },
  kind: 'correction',
  askedBy: 'Orangnya sendiri',
  words: 'Tanggal lahir salah',
  receivedAt: NOW - 50 * 3_600_000,
  dueAt: NOW + 22 * 3_600_000,
  hoursLeft: 22,
  state: 'open',
  outcome: null,
  closedAt: null,
  version: 1,
  ...over,
});

export const anIncident = (over: Record<string, unknown> = {}) => ({
  id: '01JD3YV6K1Z8Q4M5N7P9R2S3W1',
  title: 'Telepon kader hilang',
  happenedOn: '2026-02-19',
  foundAt: NOW - 3_600_000,
  dueAt: NOW + 71 * 3_600_000,
  hoursLeft: 71,
  data: 'Nama dan tanggal lahir anak satu posyandu',
  people: 42,
  course: 'Telepon tertinggal di angkutan umum, belum dikunci',
  handling: 'Sesi diakhiri, data di telepon dihapus pada halaman berikutnya',
  contact: 'Dinas Kesehatan contoh',
  toldOn: null,
  closedOn: null,
  writtenBy: 'Petugas Contoh',
  version: 1,
  ...over,
});

/** A house handed over to an agency, open. */
export const aHandover = (over: Partial<HandoverView> = {}): HandoverView => ({
  id: '01JD3YV6K1Z8Q4M5N7P9R2S3W7',
  village,
  agency: 'pupr',
  service: 'latrine',
  basis: 'Keputusan Contoh 1/2026',
  dueOn: '2026-05-01',
  endsOn: '2026-07-30',
  state: 'open',
  head: 'Kepala Contoh',
  address: 'Dusun I, RT 3',
  givenBy: 'Petugas Contoh',
  givenAt: NOW,
  closedOn: null,
  mayClose: true,
  version: 1,
  ...over,
});

export const privacyAnswers = {
  'GET /v1/districts/17.04/handovers': { handovers: [aHandover()] },
  'GET /v1/districts/17.04/incidents': { controller: 'Dinas Kesehatan contoh', incidents: [anIncident()] },
  'GET /v1/districts/17.04/subject-requests': { pseudonymised: { children: 3, last: NOW }, requests: [aRequest()] },
  'GET /v1/number-keys': aRotation(),
};

export const PRIVACY_PAGES = [
  '/kabupaten/17.04/insiden?perbaiki=01JD3YV6K1Z8Q4M5N7P9R2S3W1',
  '/kabupaten/17.04/insiden/01JD3YV6K1Z8Q4M5N7P9R2S3W1/surat',
  '/kabupaten/17.04/permintaan',
  '/kabupaten/17.04/penyerahan',
  `/desa/${village.code}/rumah/${HOUSE_ID}/serahkan`,
  `/desa/${village.code}/orang/${MOTHER_ID}/permintaan`,
  `/wilayah/${village.code}/orang/ambil`,
  '/kunci',
  `/desa/${village.code}/orang/${MOTHER_ID}/nik`,
];
