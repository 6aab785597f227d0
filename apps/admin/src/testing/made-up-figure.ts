import type {
  FigureBeside,
  FigureExplained,
  FigurePeople,
  FigureRulesAnswer,
  HealthAnswer,
  LookAtAnswer,
} from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import { CHILD_ID, district, NOW, province, subdistrict, village } from './made-up.ts';

const share = (numerator: number, denominator: number, excluded = 0, notRecorded = 0) => ({
  numerator,
  denominator,
  value: (numerator / denominator) * 100,
  excluded,
  notRecorded,
});

export function anExplainedFigure(over: Partial<FigureExplained> = {}): FigureExplained {
  const { name, numerator, denominator, sources } = indicatorByCode.get('stunted')!;
  return {
    region: district,
    parents: [province],
    mode: 'latihan',
    indicator: 'stunted',
    kind: 'routine',
    period: '2026-02',
    rule: {
      version: '2026.1',
      name,
      numerator,
      denominator,
      overTime: 'stok',
      unit: 'percent',
      sources: [...sources],
    },
    figure: share(1311, 4163, 12, 34),
    coverage: { source: 'daftar', weighed: 4209, targets: 5300 },
    reasons: [
      { reason: 'implausible-low', people: 12 },
      { reason: 'not-weighed', people: 1091 },
    ],
    parts: [{ region: subdistrict, figure: share(311, 900), moved: -0.4 }],
    before: { period: '2026-01', figure: share(1320, 4150) },
    bridge: {
      from: { period: '2026-01', numerator: 1321, denominator: 4150, frozen: 3 },
      to: { period: '2026-02', numerator: 1311, denominator: 4163 },
      terms: [
        { term: 'corrected', numerator: -1, denominator: 0, people: 1 },
        { term: 'aged-out', numerator: -31, denominator: -70, people: 70 },
        { term: 'measured', numerator: 22, denominator: 83, people: 83 },
      ],
    },
    noBridge: null,
    series: [
      { period: '2025-08', figure: share(1390, 4100) },
      { period: '2026-01', figure: share(1320, 4150) },
      { period: '2026-02', figure: share(1311, 4163) },
    ],
    pending: 0,
    asOf: NOW,
    ...over,
  };
}

export function aFigureBeside(over: Partial<FigureBeside['routine']> = {}): FigureBeside {
  return {
    region: district,
    period: '2026-02',
    indicator: 'stunted',
    surveys: [
      {
        area: '17.04',
        name: 'Kaur',
        year: 2022,
        survey: 'SSGI',
        indicator: 'stunted',
        kind: 'survey',
        value: 12.4,
        low: null,
        high: null,
        source: 'Radar Bengkulu',
        link: null,
        conflicts: [],
        same: true,
        unmeasuredCanExplain: false,
        highestCoverage: 39.4,
        ageMixExplains: true,
      },
    ],
    targets: [{ year: 2026, value: 14, source: 'RPJMN' }],
    routine: {
      kind: 'routine',
      numerator: 1311,
      denominator: 4163,
      value: 31.49,
      targets: 5300,
      source: 'daftar',
      coverage: 78.5,
      bounds: { low: 24.7, high: 46.2 },
      noBounds: null,
      evenAges: 30.8,
      ages: [{ group: '0-5', numerator: 40, denominator: 300 }],
      ...over,
    },
    quality: {
      excluded: 12,
      notRecorded: 34,
      measured: 4209,
      length: { n: 4175, score: 14.2, rating: 'acceptable' },
      weight: { n: 4209, score: 3.1, rating: 'excellent' },
      wrongPosition: 40,
      withPosition: 4000,
    },
  };
}

export const somePeople: FigurePeople = {
  region: village,
  period: '2026-02',
  from: '2026-01',
  people: [
    {
      id: CHILD_ID,
      name: 'Anak Contoh',
      sex: 'L',
      birthDate: '2024-02-10',
      now: 'counted',
      before: 'not',
      nowMonths: null,
      beforeMonths: null,
      date: '2026-02-10',
      z: -2.66,
      term: 'became-case',
    },
  ],
};

export const someChanges: LookAtAnswer = {
  region: district,
  parents: [province],
  mode: 'latihan',
  period: '2026-02',
  months: ['2026-02', '2026-01'],
  villages: [
    {
      region: village,
      questions: [
        { rule: 'crossed-cut-off', count: 3, prevalence: null, coverage: null, since: null },
        { rule: 'fell-together', count: 30, prevalence: 4.2, coverage: 15, since: '2026-01' },
        { rule: 'identical', count: 4, prevalence: null, coverage: null, since: null },
      ],
    },
  ],
};

const ruleSide = (numerator: number) => ({ numerator, denominator: 80, percent: (100 * numerator) / 80 });

/** A trial that is finished: fewer children gained by the other reading. */
export const someFigureRules = (over: Partial<FigureRulesAnswer> = {}): FigureRulesAnswer => {
  const changes = [{ indicator: 'n_d', cells: 3, before: ruleSide(60), after: ruleSide(52), points: -10 }];
  return {
    region: district,
    parents: [province],
    now: NOW,
    current: '2026.4',
    versions: [
      { version: '2026.4', change: null, source: 'Kartu Menuju Sehat' },
      { version: '2026.5', change: { id: 'Hanya KBM', en: 'The minimum alone' }, source: 'Kartu Menuju Sehat' },
    ],
    accepted: [],
    trial: {
      id: 'trial-1',
      version: '2026.5',
      from: '2026.4',
      startedBy: 'Admin Contoh',
      startedAt: NOW - 60_000,
      done: 40,
      total: 40,
      cells: 34,
      published: 6,
      finishedAt: NOW - 30_000,
      stuck: false,
    },
    months: [{ period: '2026-05', changes }],
    regions: [{ region: { ...district, code: '17.04.01', name: 'Kaur Contoh', level: 'subdistrict' }, changes }],
    ...over,
  };
};

export const someHealth = (over: Partial<HealthAnswer['districts'][number]> = {}): HealthAnswer => ({
  region: district,
  parents: [province],
  now: NOW,
  ruleVersion: '2026.4',
  districts: [
    {
      region: district,
      mode: 'latihan',
      check: { lastAt: NOW - 7_200_000, shares: 7, cells: 9812, drifted: 1, running: false },
      waiting: { cells: 12, oldestAt: NOW - 4000, windows: 3, imports: 1, oldestImportAt: NOW - 60_000 },
      failures: 2,
      givenUp: 1,
      rebuild: {
        startedAt: NOW - 60_000,
        startedBy: 'Admin Contoh',
        done: 2400,
        total: 9800,
        cells: 2350,
        finishedAt: null,
      },
      ...over,
    },
  ],
  drifts: [
    {
      at: NOW - 7_200_000,
      region: village,
      copy: false,
      period: '2026-02',
      what: 'counts',
      codes: [{ code: 'measured', before: [9], after: [11] }],
      healedAt: NOW - 7_199_000,
    },
  ],
  failures: [
    { region: district, job: 'recompute', lastAt: NOW - 90_000, times: 2, givenUp: 1, detail: 'D1_ERROR: overloaded' },
  ],
});

export const figureAnswers = {
  'GET /v1/regions/17.04/health': someHealth(),
  'GET /v1/districts/17.04/figure-rules': someFigureRules(),
  'POST /v1/regions/17.04/rebuild': { started: ['17.04'] },
  'GET /v1/figures/explain': anExplainedFigure(),
  'GET /v1/figures/explain/people': somePeople,
  'GET /v1/figures/beside': aFigureBeside(),
  'GET /v1/regions/17.04/look-at': someChanges,
};
