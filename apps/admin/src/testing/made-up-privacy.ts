import { NOW, village } from './made-up.ts';
import { MOTHER_ID } from './made-up-register.ts';

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

export const privacyAnswers = {
  'GET /v1/districts/17.04/incidents': { controller: 'Dinas Kesehatan contoh', incidents: [anIncident()] },
  'GET /v1/districts/17.04/subject-requests': { requests: [aRequest()] },
  'GET /v1/number-keys': aRotation(),
};

export const PRIVACY_PAGES = [
  '/kabupaten/17.04/insiden?perbaiki=01JD3YV6K1Z8Q4M5N7P9R2S3W1',
  '/kabupaten/17.04/insiden/01JD3YV6K1Z8Q4M5N7P9R2S3W1/surat',
  '/kabupaten/17.04/permintaan',
  `/desa/${village.code}/orang/${MOTHER_ID}/permintaan`,
  `/wilayah/${village.code}/orang/ambil`,
  '/kunci',
  `/desa/${village.code}/orang/${MOTHER_ID}/nik`,
];
