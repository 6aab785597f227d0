import {
  cellView,
  districtScorecard,
  dueList,
  monthFileChecked,
  monthGrid,
  personServices,
  quarterList,
  quarterView,
  scorecardRulesList,
  scorecardView,
  supplyView,
} from '@konvergensi/contract';
import { CADRE_SCORECARD_2019, SERVICE_PACKAGES, SUPPLY_SERVICES } from '@konvergensi/domain';
import { CHILD_ID, NOW, village } from './made-up.ts';

const { code } = village;
const base = `/v1/villages/${code}`;

const who = {
  row: CHILD_ID,
  person: CHILD_ID,
  list: 'children',
  name: 'Anak Contoh',
  sex: 'L',
  birthDate: '2025-03-10',
  dueDate: null,
  deliveredOn: null,
  posyandu: null,
  dusun: null,
} as const;

const cell = (service: string, now: string, due = true) => ({
  service,
  due,
  why: due ? null : 'not-at-risk',
  now,
  last: 'v',
  reason: null,
});
const item = {
  service: 'weighing',
  name: { id: 'Timbang berat badan', en: 'Weighing' },
  from: '2026-02-01',
  by: '2026-02-28',
  state: 'due',
};
const tally = { met: 24, missed: 8, notRecorded: 1, notDue: 11, byHand: 1, notJudged: 2 };

export const aGrid = (over: object = {}) =>
  monthGrid.parse({
    village: code,
    month: '2026-02',
    quarter: '2026-Q1',
    state: 'open',
    forms: 'forms-ehdw-2023',
    completeness: { people: 1, complete: 0, due: 3, recorded: 2 },
    people: [
      {
        ...who,
        letter: 'GK',
        version: 2,
        mine: true,
        cells: [cell('weighing', 'v'), cell('water', ''), cell('home-visit', 'x'), cell('measles', '', false)],
      },
    ],
    ...over,
  });

const lists = (list: 'mothers' | 'children' | 'paud') => ({
  people: 3,
  tally,
  indicators: CADRE_SCORECARD_2019.lists[list].map(({ service, wording, partOf }) => ({
    service,
    wording,
    partOf: partOf ?? null,
    tally,
  })),
});

const card = scorecardView.parse({
  village: code,
  period: '2025-Q4',
  rules: {
    id: 'kpm-2019',
    set: 'kpm-2019',
    source: 'Panduan',
    note: 'Ambang.',
    compared: false,
    signedBy: null,
    signedOn: null,
    sets: ['kpm-2019', 'ehdw-2.0'],
  },
  version: { lock: 1, at: NOW, reason: '', met: 23, due: 32, differs: true },
  state: 'locked',
  mothers: lists('mothers'),
  children: lists('children'),
  paud: lists('paud'),
  together: tally,
  packages: Object.entries(SERVICE_PACKAGES.packages).map(([of, { name }]) => ({ package: of, name, tally })),
  joint: { people: 5, complete: 1, undecided: 1, lift: [{ service: 'latrine', people: 2 }] },
  targets: { households: 4, withoutHousehold: 0, mothers: { N: 2, KEK: 1 }, children: { N: 1, 'not-recorded': 1 } },
  paudMonths: [{ month: '2025-10', attended: 1, absent: 0, notDue: 0, notRecorded: 1 }],
  byHand: [{ row: CHILD_ID, name: 'Anak Contoh', service: 'latrine', reason: 'menumpang', ruled: 'T' }],
  people: [
    {
      row: CHILD_ID,
      list: 'children',
      name: 'Anak Contoh',
      person: CHILD_ID,
      stage: '6-9',
      judgedOn: '2025-12-31',
      leaves: null,
      verdicts: [{ service: 'water', verdict: 'T', notRecorded: true, byHand: false }],
      tally,
    },
  ],
  quarters: [],
  funds: [{ field: 'pembangunan', total: 400_000_000, stunting: 60_000_000, realised: null }],
  posyandu: [{ id: CHILD_ID, name: 'Melati' }],
});

/** What the api says of a made-up village's records, scorecard and closing. */
export const recordAnswers: Record<string, unknown> = {
  [`GET ${base}/records`]: aGrid(),
  [`POST ${base}/records/2026-02/check`]: monthFileChecked.parse({
    rows: 2,
    entries: [{ person: CHILD_ID, version: 2, cells: { water: 'v' } }],
    wrong: [{ line: 3, problem: 'sign', service: 'water', sign: 'ya' }],
  }),
  [`GET ${base}/due`]: dueList.parse({
    village: code,
    on: '2026-02-28',
    people: [{ ...who, items: [item, { ...item, state: 'later' }] }],
  }),
  [`GET ${base}/people/${CHILD_ID}/services`]: personServices.parse({
    village: code,
    month: '2026-02',
    people: [who],
    state: 'open',
    version: 2,
    mine: true,
    months: ['2026-01', '2026-02'],
    services: [
      { service: 'weighing', due: true, why: null, reason: null, signs: ['v', 'v'] },
      { service: 'home-visit', due: false, why: 'not-at-risk', reason: 'kunjungan tambahan', signs: ['', 'x'] },
    ],
    items: [item],
    openings: [{ service: 'weighing', count: 6, on: '2025-12-31' }],
  }),
  [`GET ${base}/scorecard`]: card,
  [`GET ${base}/scorecard/cell`]: cellView.parse({
    village: code,
    period: '2025-Q4',
    row: CHILD_ID,
    person: CHILD_ID,
    name: 'Anak Contoh',
    list: 'children',
    service: 'water',
    wording: 'Akses air minum aman',
    verdict: 'T',
    notRecorded: true,
    rule: { id: 'minimal 1 bulan dalam triwulan', en: 'at least 1 months in the quarter' },
    because: { id: '0/1, belum terpenuhi, belum dicatat', en: '0/1, not met, not recorded' },
    toBeY: { id: 'kurang 1', en: '1 more' },
    remark: { id: 'belum dicocokkan dengan pedoman', en: 'not yet compared with the guide' },
    judgedOn: '2025-12-31',
    stage: '6-9',
    months: [{ month: '2025-12', service: 'water', sign: '', counted: false }],
    source: 'Panduan',
  }),
  'GET /v1/districts/17.04/scorecard': districtScorecard.parse({
    district: '17.04',
    period: '2025-Q4',
    rules: 'kpm-2019',
    together: tally,
    villages: [
      {
        code,
        name: 'Desa Contoh',
        subdistrict: 'Kinal',
        state: 'locked',
        together: tally,
        complete: 1,
        people: 5,
        at: NOW,
        version: 1,
      },
      {
        code: '17.04.01.2002',
        name: 'Desa Lain',
        subdistrict: 'Kinal',
        state: 'open',
        together: null,
        complete: 0,
        people: 0,
        at: null,
        version: null,
      },
    ],
  }),
  'GET /v1/districts/17.04/scorecard-rules': scorecardRulesList.parse({
    sets: [
      {
        rules: 'kpm-2019',
        edition: '2019',
        source: 'Panduan',
        note: 'Ambang.',
        lengthInCampaigns: false,
        visitsMothers: null,
        visitsChildren: 2,
        signed: null,
      },
      {
        rules: 'ehdw-2.0',
        edition: '2023',
        source: 'eHDW',
        note: '',
        lengthInCampaigns: false,
        visitsMothers: null,
        visitsChildren: null,
        signed: { name: 'Kepala Dinas', on: '2026-01-05', note: 'edisi 2023' },
      },
    ],
  }),
  [`GET ${base}/quarter`]: quarterView.parse({
    village: code,
    quarter: '2025-Q4',
    state: 'submitted',
    locks: 1,
    due: '2026-01-10',
    timeliness: 'late',
    steps: [{ step: 'submit', name: 'Kepala Desa', on: '2026-01-12', remarks: '', at: NOW }],
    months: [{ month: '2025-10', people: 5, complete: 2, due: 40, recorded: 30 }],
    actors: [{ name: 'Kader Satu', people: 40, last: NOW }],
    notRecorded: [{ person: CHILD_ID, name: 'Anak Contoh', list: 'children', blanks: 4 }],
    versions: [{ lock: 1, at: NOW, reason: '', met: 23, due: 32 }],
  }),
  'GET /v1/regions/17.04/quarters': quarterList.parse({
    region: '17.04',
    quarter: '2025-Q4',
    due: '2026-01-10',
    villages: [
      {
        code,
        name: 'Desa Contoh',
        subdistrict: 'Kinal',
        state: 'submitted',
        submittedOn: '2026-01-12',
        timeliness: 'late',
        locks: 1,
        recordedMonths: 3,
        personMonths: 120,
      },
      {
        code: '17.04.01.2002',
        name: 'Desa Lain',
        subdistrict: 'Kinal',
        state: 'open',
        submittedOn: null,
        timeliness: 'missing',
        locks: 0,
        recordedMonths: 0,
        personMonths: 0,
      },
    ],
  }),
  [`GET ${base}/supply`]: supplyView.parse({
    village: code,
    on: '2026-01-05',
    version: 1,
    facilities: { posyandu: 2 },
    rows: [{ facility: 'posyandu', service: 'weighing', available: true, spm: 'partly', missing: 'timbangan bayi' }],
    standards: [{ standard: 'tools', met: 'partly', note: 'satu rusak' }],
    services: SUPPLY_SERVICES.map((service, i) => ({
      service,
      at: i === 4 ? ['posyandu'] : [],
      spm: i === 4 ? 'partly' : null,
      recorded: i === 4,
    })),
  }),
};
