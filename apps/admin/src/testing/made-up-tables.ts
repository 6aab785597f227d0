import { type AksiComputed, type AksiLine, type AksiTable, aksiTable } from '@konvergensi/contract';
import { AKSI_TABLE_CODES, type AksiTableCode, aksiOfTable } from '@konvergensi/domain';
import { district, NOW, subdistrict, village } from './made-up.ts';

/** Tables of the aksi: made-up, each parsed by its wire schema. */

const id = (n: number) => `01JD3YV6K1Z8Q4M5N7P9R2S6T${n}`;
export const LINE_ID = id(1);
const placed = { code: village.code, name: village.name, subdistrict: subdistrict.name };
const gap = { indicator: 'konv.anak.immunisation', due: 90, received: 40, notRecorded: 12 };
const recommended = [
  { id: id(8), what: 'Perbanyak konseling di Kinal', agency: 'dinkes', takenUp: false },
  { id: id(9), what: 'Lengkapi alat ukur posyandu', agency: 'dinkes', takenUp: true },
];
const sum = {
  ...{ key: 'dinkes', lines: 2, budget: 90_000_000, rkpd: 2, renja: 1, funded: 1, kua: 60_000_000 },
  ...{ apbd: 50_000_000, spent: 41_000_000 },
};
const actor = {
  ...placed,
  ...{ cadres: 1, withDecree: 1, trained: 1, coached: 0, fee: 300_000, months: 5, meetings: 1 },
  ...{ funds: { total: 1000, stunting: 150 }, convergence: { numerator: 40, denominator: 90 }, free: 'unknown' },
};
const compared = {
  indicator: 'stunted',
  before: { numerator: 30, denominator: 100 },
  now: { numerator: 22, denominator: 110 },
  change: { points: -10, low: -21.6, high: 1.7, direction: 'same' },
};

const COMPUTED: Readonly<Record<AksiTableCode, object>> = {
  situation: {
    month: '2026-02',
    rate: { numerator: 20, denominator: 88 },
    subdistricts: [
      { region: subdistrict, villages: 3, stunted: 16, measured: 40, weighed: 40, target: 50, hotspot: true },
    ],
    hotspots: [{ ...placed, stunted: 16, measured: 40 }],
    period: '2026',
    gaps: [{ ...gap, villages: 2, worst: [{ ...placed, unmet: 30 }] }],
    supply: [{ facility: 'posyandu', service: 'weighing', asked: 4, lacking: 1 }],
    meetings: [{ kind: 'rembuk', n: 1 }],
    commitments: { open: 3, late: 1, closed: 2 },
    reach: {
      ...{ budget: 70, perVillage: 10, perChild: 1, paid: 2, paidAfterCut: 1, stunted: 20 },
      across: { least: 16, most: 20 },
      steps: [
        { ...placed, villages: 1, stunted: 16, cost: 26, marginal: 1.6 },
        {
          ...placed,
          code: '17.04.01.2002',
          name: 'Desa Contoh Dua',
          villages: 2,
          stunted: 20,
          cost: 40,
          marginal: 3.5,
        },
        {
          ...placed,
          code: '17.04.01.2003',
          name: 'Desa Contoh Tiga',
          villages: 3,
          stunted: 20,
          cost: 50,
          marginal: null,
        },
      ],
    },
    recommendations: recommended,
  },
  plan: {
    sums: { all: sum, agency: [sum], source: [{ ...sum, key: 'apbd-kab' }], tag: [{ ...sum, key: 'specific' }] },
    period: '2026',
    unanswered: [gap],
    unansweredProblems: [{ id: id(7), problem: 'Air bersih belum terjangkau' }],
    priority: 3,
    priorityYear: '2026',
    unreached: [placed],
    unfunded: [
      {
        ...{ id: LINE_ID, name: 'Pelatihan konseling', agency: 'dinkes', budget: 50_000_000, funded: 30_000_000 },
        ...{ lacking: 20_000_000, people: 200, perPerson: 250_000 },
      },
    ],
    problems: [{ id: id(7), problem: 'Air bersih belum terjangkau' }],
    recommendations: recommended,
  },
  actors: {
    begun: 8,
    sums: {
      ...{
        withCadre: { done: 1, of: 2 },
        trained: { done: 1, of: 2 },
        active: { done: 0, of: 2 },
        paidByVillage: null,
      },
      ...{ coached: { done: 0, of: 2 }, met: { done: 1, of: 2 }, funds: { done: 150, of: 1000 }, free: null },
    },
    desa: [actor],
    kelurahan: [{ ...actor, funds: null, convergence: null, free: 'not-free' }],
  },
  review: {
    activities: [
      {
        ...{ id: LINE_ID, name: 'Pelatihan konseling', agency: 'dinkes', unit: 'orang', target: 40, done: 30 },
        ...{ budget: 50_000_000, apbd: 50_000_000, spent: 41_000_000, obstacle: 'jadwal bergeser' },
      },
    ],
    sums: sum,
    prevalence: [compared],
    coverage: [{ ...compared, indicator: 'konv.bersama', change: { ...compared.change, direction: 'up' } }],
    outputs: { done: 4, of: 10 },
    commitments: { done: 2, of: 5 },
    recommendations: recommended,
  },
  datasets: {
    ours: [
      { code: 'measurement', complete: { done: 30, of: 36 }, timely: { done: 28, of: 30 } },
      { code: 'funds', complete: { done: 0, of: 0 }, timely: null },
    ],
  },
  campaigns: {
    campaigns: [
      {
        ...{ id: id(2), target: 50, posyandu: 2, outside: 3 },
        days: [
          { date: '2026-02-10', weighed: 20, together: 20 },
          { date: '2026-02-11', weighed: 15, together: 35 },
        ],
        quality: [{ indicator: 'bulat_bb', numerator: 12, denominator: 35 }],
      },
    ],
    publications: [
      {
        id: id(3),
        before: { stunted: { numerator: 20, denominator: 88 }, coverage: null, at: NOW },
        now: { stunted: { numerator: 19, denominator: 88 }, coverage: null, at: NOW },
      },
    ],
  },
  regulations: {
    desa: 3,
    followed: [{ id: id(4), desa: 1 }],
    withDecree: 1,
    subdistricts: [{ name: 'Kaur Selatan', desa: 3, withRule: 1, withDecree: 1, paid: 1, complete: 0 }],
    files: [{ line: id(4), id: id(4), fileName: 'perbup contoh.pdf' }],
  },
};

const none = { recommendation: null, followUp: null, obstacle: null, note: null };
const LINES: Readonly<Record<AksiTableCode, readonly object[]>> = {
  situation: [
    {
      kind: 'problem',
      values: {
        ...{ problem: 'Anak tidak dikonseling', indicator: 'konv.anak.counselling', cause: 'supply' },
        ...{
          why: 'Kader belum dilatih',
          action: 'Melatih kader',
          agency: 'dinkes',
          villages: [],
          recommendation: null,
        },
      },
    },
  ],
  plan: [
    {
      kind: 'activity',
      values: {
        ...{ code: '1.02.02', programme: null, name: 'Pelatihan konseling', indicator: null, problem: id(7) },
        ...{
          output: 'Kader dilatih',
          unit: 'orang',
          target: 40,
          villages: [village.code],
          group: 'balita',
          people: 200,
        },
        ...{ agency: 'dinkes', source: 'dak-nonfisik', budget: 50_000_000, tag: 'specific', rkpd: 'yes', rkpdAt: null },
        ...{ renja: 'no', kua: 30_000_000, apbd: null, reason: 'pagu BOK turun', done: null, spent: null },
        ...{ recommendation: none.recommendation, followUp: none.followUp, obstacle: none.obstacle },
      },
    },
  ],
  actors: [
    {
      kind: 'cadre',
      values: {
        ...{ village: village.code, name: '', decree: 'SK 3', decreeOn: '2026-01-05', trainedOn: null, training: null },
        ...{ fee: 300_000, feeSource: 'apbdes', coachedOn: null, coaching: null },
      },
    },
  ],
  review: [
    {
      kind: 'recommendation',
      values: { what: 'Perbanyak konseling di Kinal', why: 'cakupan rendah', agency: 'dinkes', indicator: null },
    },
  ],
  datasets: [
    {
      kind: 'dataset',
      values: {
        ...{ name: 'Keluarga berisiko stunting', agency: 'dppkb', system: 'SIGA', level: 'person', every: 'semester' },
        ...{ complete: 91.5, timely: null, trouble: null, improvement: null, dueOn: null },
      },
    },
  ],
  campaigns: [
    {
      kind: 'campaign',
      id: id(2),
      values: {
        ...{ month: '2026-02', from: '2026-02-10', to: '2026-02-12', posyandu: 3, tools: 4, calibrated: 3 },
        ...{ calibratedOn: '2026-01-20', note: none.note },
      },
    },
    {
      kind: 'publication',
      id: id(3),
      values: { month: '2026-02', on: '2026-03-05', medium: 'decree', number: '440/12/2026', signer: 'Kepala Dinas' },
    },
  ],
  regulations: [
    {
      kind: 'regulation',
      id: id(4),
      values: {
        ...{
          title: 'Percepatan penurunan stunting',
          form: 'perbup',
          state: 'stipulated',
          number: '7/2026',
          note: null,
        },
        ...{ discussedOn: '2026-05-02', stipulatedOn: '2026-06-01', repealedOn: null, villages: [village.code] },
      },
    },
  ],
};

export const anAksiTable = (table: AksiTableCode, lines = LINES[table]): AksiTable =>
  aksiTable.parse({
    ...{ region: district, year: '2026', table, set: '6A-2025', aksi: aksiOfTable('6A-2025', table) },
    lines: lines.map((line) => ({ id: LINE_ID, version: 2, by: 'Petugas Contoh', at: NOW, ...line }) as AksiLine),
    villages: [{ ...placed, kind: 'desa', priority: true }],
    computed: { table, ...COMPUTED[table] } as AksiComputed,
  });

export const tableAnswers = Object.fromEntries(
  AKSI_TABLE_CODES.map((table) => [`GET /v1/districts/17.04/aksi/2026/tables/${table}`, anAksiTable(table)]),
);
