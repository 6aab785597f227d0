import {
  type AksiProgress,
  type AksiYear,
  aksiProgress,
  aksiYear,
  type CaseItem,
  type CommitmentView,
  commitmentView,
  type MeetingView,
  meetingView,
  PAPER_FIELDS,
  type PriorityList,
  priorityList,
  TPPS_PARTS,
} from '@konvergensi/contract';
import { aksiSetOf, checkOf, outputsOf } from '@konvergensi/domain';
import { district, NOW, province, subdistrict, village } from './made-up.ts';

/** Answers of the api about the yearly cycle: made-up, each parsed by its wire schema. */

const set = aksiSetOf(2026)!;
const head = { id: set.id, edition: set.edition, source: set.source };
const facts = {
  villagesMeasured: { done: 180, of: 195 },
  targetsVerified: { done: 0, of: 195 },
  cadresActive: { done: 100, of: 192 },
  planBudgeted: { done: 0, of: 0 },
  published: 0,
  campaign: null,
  priorityListed: 12,
  priorityFrozen: false,
  meetings: 1,
  commitments: { done: 1, of: 3 },
};
const file = {
  id: '01JD3YV6K1Z8Q4M5N7P9R2S3T7',
  fileName: 'laporan contoh.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 120_000,
  sha256: 'a'.repeat(64),
  holdsNames: false,
  by: 'Petugas Contoh',
  at: NOW - 86_400_000,
  found: null,
  consent: null,
  withdrawnAt: null,
};

export const anAksiYear = (): AksiYear =>
  aksiYear.parse({
    region: district,
    year: '2026',
    set: head,
    aksi: set.aksi.map(({ outputs, ...aksi }) => ({
      ...aksi,
      outputs: outputs.map(({ code, name, evidence, checks = [] }, i) => ({
        code,
        name,
        wanted: evidence,
        pieces: evidence.id.split(', ').map((id) => ({ name: { id, en: id }, ticked: false })),
        state: i === 0 ? 'submitted' : 'not-started',
        remarks: null,
        changedBy: i === 0 ? 'Petugas Contoh' : null,
        changedAt: i === 0 ? NOW - 3_600_000 : null,
        version: i === 0 ? 2 : null,
        dueOn: i === 0 ? '2026-04-30' : '2026-01-31',
        late: i > 0,
        checks: checks.map((check) => checkOf(check, facts)),
        evidence: i === 0 ? [file, { ...file, id: file.id.replace(/7$/, '8'), fileName: null, holdsNames: true }] : [],
      })),
    })),
  });

export const anAksiProgress = (): AksiProgress =>
  aksiProgress.parse({
    region: province,
    year: '2026',
    set: head,
    aksi: set.aksi.map(({ code, name }) => ({ code, name })),
    outputs: outputsOf(set).map(({ code, name, aksi }) => ({ code, name, aksi: aksi.code, dueOn: null })),
    districts: [
      {
        region: district,
        outputs: Object.fromEntries(
          outputsOf(set).map(({ code }, i) => [
            code,
            { state: i === 0 ? 'accepted' : 'draft', late: i === 2, version: 1 },
          ]),
        ),
      },
    ],
  });

export const aPriorityList = (): PriorityList =>
  priorityList.parse({
    region: district,
    year: '2026',
    month: '2026-02',
    months: ['2026-02', '2025-08'],
    wanted: 1,
    weights: { prevalence: 0.3, stunted: 0.25, gap: 0.3, risk: 0.15 },
    version: 1,
    frozen: null,
    rate: { numerator: 20, denominator: 88 },
    reach: { villages: 1, stunted: 16, measured: 40, shareOfStunted: 0.8 },
    source: 'Usulan contoh',
    villages: [
      { place: 1, chosen: true, stunted: 16, measured: 40, name: village.name },
      { place: 2, chosen: false, stunted: 4, measured: 8, name: 'Desa Contoh Dua' },
      { place: null, chosen: false, stunted: 0, measured: 0, name: 'Desa Contoh Tiga' },
    ].map(({ name, ...row }, i) => ({
      ...row,
      region: { ...village, code: `17.04.01.200${i + 1}`, name },
      subdistrict: 'Kinal',
      score: 0.8,
      parts: {
        prevalence: { value: 0.3, scaled: 0.8 },
        stunted: { value: row.stunted, scaled: 0.8 },
        gap: { value: null, scaled: null },
        risk: { value: null, scaled: null },
      },
      weighed: row.measured,
      target: i === 0 ? 50 : null,
      filled: { indicators: 0, of: 0 },
      placeIfLikeDistrict: i === 0 ? null : 2,
      staysListed: i === 2 ? null : 1 - i,
      choice:
        i === 1
          ? {
              choice: 'out',
              reason: 'sudah dilayani program lain',
              decree: null,
              by: 'Petugas Contoh',
              at: NOW,
              afterFreeze: false,
            }
          : null,
    })),
  });

export const MEETING_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3T9';

export const aMeeting = (): MeetingView =>
  meetingView.parse({
    id: MEETING_ID,
    kind: 'rembuk',
    region: district,
    heldOn: '2026-01-20',
    title: 'Rembuk stunting contoh',
    place: 'Aula contoh',
    leader: 'Bupati',
    agenda: ['Paparan sebaran', 'Desa prioritas'],
    attendance: [{ office: 'Dinas Kesehatan', people: 4 }],
    notes: 'Catatan contoh.',
    speakers: ['Bidan desa: gizi ibu hamil'],
    fundedBy: 'apbd-kabupaten',
    funding: 'APBD 1.02',
    cost: 12_500_000,
    followUp: 'Kelas ibu hamil tiap bulan.',
    workPlan: [
      {
        activity: 'Kunjungan rumah keluarga berisiko',
        doer: 'TPK',
        responsible: 'PLKB',
        weeks: [1, 3],
        planned: 20,
        done: 18,
        note: '',
      },
    ],
    minutesNumber: 'BA 7/2026',
    by: 'Petugas Contoh',
    at: NOW,
    version: 1,
  });

export const aCommitment = (change: Partial<CommitmentView> = {}): CommitmentView =>
  commitmentView.parse({
    id: '01JD3YV6K1Z8Q4M5N7P9R2S3V1',
    meeting: { id: MEETING_ID, title: 'Rembuk stunting contoh', heldOn: '2026-01-20' },
    what: 'Menyediakan makanan tambahan bagi balita',
    ownerAgency: 'dinkes',
    ownerName: 'Bidang contoh',
    villages: [village.code],
    indicator: 'stunted',
    baseline: 30,
    target: 14,
    now: 12.5,
    nowIn: '2026-01',
    standing: 'reached',
    problem: 'Datang ke posyandu rendah',
    cause: 'Jadwal berbenturan dengan panen',
    files: 1,
    madeOn: '2026-01-20',
    dueOn: '2026-01-31',
    late: true,
    lateDays: 28,
    level: 'camat',
    budgetLine: null,
    budget: 250_000_000,
    state: 'open',
    closing: null,
    closedOn: null,
    version: 1,
    ...change,
  });

export const anAttachment = {
  id: '01JD3YV6K1Z8Q4M5N7P9R2S3W1',
  kind: 'photo',
  caption: 'Peserta rembuk contoh',
  fileName: 'foto.jpg',
  mediaType: 'image/jpeg',
  sizeBytes: 4,
  sha256: 'ab'.repeat(32),
  by: 'Petugas Contoh',
  at: NOW,
  consent: 'ibunya, lisan, 3 Maret 2026',
};

const CASE_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3X1';
const counts = { indicated: 2, remeasured: 1, confirmed: 0, closed: 3 };
export const aCase = (change: Partial<CaseItem> = {}): CaseItem => ({
  id: CASE_ID,
  code: '17.04/0001',
  village,
  name: 'Anak Contoh',
  sex: 'L',
  ageMonths: 23,
  month: '2026-01',
  puskesmas: 'Puskesmas Contoh',
  agencies: ['pupr'],
  task: 'jamban dan air minum',
  handedOn: '2026-02-01',
  stage: 'indicated',
  measuredOn: null,
  notedOn: '2026-02-03',
  unattended: true,
  closedHow: null,
  closedOn: null,
  closedNote: null,
  version: 1,
  ...change,
});
const z = (value: number) => ({ z: value, flagged: false });

export const caseAnswers = {
  'GET /v1/regions/17.04/cases': {
    region: district,
    counts,
    parts: [
      { region: subdistrict, counts, unattended: 1 },
      { region: { ...subdistrict, code: '17.04.02', name: 'Contoh Dua' }, counts, unattended: 0 },
    ],
    waiting: { month: '2026-02', children: 12 },
    cases: [aCase(), aCase({ name: null, stage: 'closed', closedHow: 'measured', closedNote: '2026-02-10: z -1.80' })],
  },
  [`GET /v1/districts/17.04/cases/${CASE_ID}`]: {
    case: aCase(),
    measurements: [{ date: '2026-01-10', heightForAge: z(-2.4), weightForAge: z(-1.2), weightForHeight: z(0.3) }],
    notes: [{ on: '2026-02-03', agency: 'pupr', note: 'jamban disurvei', by: 'Petugas Contoh' }],
  },
};

const rubric = { A: 'semua', B: 'tiga perempat', C: 'separuh', D: 'kurang' };
const instrument = {
  items: ['U1.1', 'U1.2'].map((code) => ({ code, text: `Keluaran ${code}`, rubric, weight: 1 })),
  classes: [{ name: 'Tumbuh', from: null }],
  source: 'usulan sistem, bukan bobot resmi',
  version: null,
};
const assessed = {
  region: district,
  state: 'shared',
  items: [
    { code: 'U1.1', proposed: 'B', atBest: 'A', letter: 'B', reason: null, by: null },
    {
      code: 'U1.2',
      proposed: 'D',
      atBest: 'D',
      letter: 'C',
      reason: 'bukti menyusul lewat surat',
      by: 'Penilai Contoh',
    },
  ],
  total: 250,
  atBest: 300,
  class: null,
  panelOn: '2026-02-01',
  panelNotes: 'Paparan lengkap.',
  objection: null,
  objectionBy: null,
  answer: null,
  version: 2,
};

export const assessmentAnswers = {
  'GET /v1/provinces/17/assessment/2026': {
    region: province,
    year: '2026',
    instrument,
    districts: [{ ...assessed, group: 1 }],
  },
  'GET /v1/districts/17.04/assessment/2026': { region: district, year: '2026', instrument, own: assessed },
};

const findings = Object.fromEntries(
  PAPER_FIELDS.map((name) => [name, name === 'direct' ? 'Asupan protein kurang' : '']),
);

export const institutionAnswers = {
  'GET /v1/regions/17.04/tpps': {
    region: district,
    own: {
      decree: 'SK Bupati 12/2026',
      decreeOn: '2026-01-10',
      validTo: null,
      members: TPPS_PARTS.map((part) => ({ part, office: `Jabatan ${part}` })),
      version: 1,
      ended: false,
    },
    below: [{ region: subdistrict, decree: 'SK Camat 3/2025', decreeOn: '2025-02-01', ended: true }],
  },
  'GET /v1/districts/17.04/audits/2026': {
    region: district,
    year: '2026',
    semesters: [
      {
        semester: 1,
        audit: {
          team: [
            { kind: 'teknis', office: 'Dinas Kesehatan' },
            { kind: 'pakar', office: 'Dokter spesialis anak' },
          ],
          heldOn: '2026-02-01',
          disseminatedOn: null,
          conclusion: 'Asupan dan sanitasi.',
          version: 1,
        },
        papers: [
          {
            case: CASE_ID,
            code: '17.04/0001',
            ...findings,
            recommendations: [
              {
                id: '01JD3YV6K1Z8Q4M5N7P9R2S3Y1',
                owner: 'pupr',
                what: 'Membangun jamban keluarga',
                dueOn: '2026-12-31',
                state: 'open',
              },
            ],
            version: 1,
          },
        ],
      },
      { semester: 2, audit: null, papers: [] },
    ],
  },
};

const supported = { accompanied: 4, atRisk: 1, referred: 1, aided: null, finished: 0 };

export const minilokAnswers = {
  'GET /v1/subdistricts/17.04.01/minilok/2026-01': {
    region: subdistrict,
    parents: [province, district],
    month: '2026-01',
    quarter: '2026-Q1',
    villages: [
      {
        region: village,
        targets: { couples: 2, pregnant: 9, postPartum: 3, underTwo: 21, underFive: 40 },
        measured: 55,
        stunted: 9,
        measuredBefore: 51,
        stuntedBefore: 10,
        standards: { trained: true, tools: false, procedure: null },
        certainties: {
          terdata: { done: 61, of: 70 },
          dilayani: { done: 60, of: 61 },
          manfaat: { done: 33, of: 61 },
          tercatat: { done: 40, of: 61 },
        },
        tabulation: {
          couples: supported,
          pregnant: supported,
          postPartum: supported,
          underTwo: supported,
          underFive: supported,
        },
        teams: [
          {
            number: 1,
            decree: 'SK 2/2026',
            members: [
              { part: 'midwife', name: 'Bidan Contoh', trained: true },
              { part: 'pkk', name: 'Kader Contoh', trained: true },
              { part: 'kb', name: 'Kader KB Contoh', trained: true },
            ],
          },
        ],
        note: 'Jalan putus pada musim hujan.',
        version: 2,
      },
    ],
  },
};

/** What the api says of the files of a meeting and of a commitment, and of what climbed to the province. */
export const ledgerAnswers = {
  ...Object.fromEntries(
    ['17.04', '17.04.01'].map((code) => [`GET /v1/regions/${code}/letterhead`, { letterhead: null }]),
  ),
  [`GET /v1/districts/17.04/attachments/meeting/${MEETING_ID}`]: { files: [anAttachment] },
  'GET /v1/districts/17.04/attachments/commitment/01JD3YV6K1Z8Q4M5N7P9R2S3V1': {
    files: [{ ...anAttachment, kind: 'evidence' }],
  },
  'GET /v1/provinces/17/commitments': {
    region: province,
    districts: [
      {
        region: district,
        open: 4,
        late: 2,
        climbed: [
          {
            id: '01JD3YV6K1Z8Q4M5N7P9R2S3V1',
            what: 'Menyediakan makanan tambahan bagi balita',
            ownerAgency: 'kecamatan',
            ownerName: '',
            dueOn: '2025-12-01',
            lateDays: 88,
          },
        ],
      },
    ],
  },
};
