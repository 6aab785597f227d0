import { BASE_RULES } from '../reference/figure-rules.ts';
import { CONDITIONS_2020, type Condition, type ConditionRule } from '../reference/growth-conditions.ts';
import type { ComputedIndicator, GrowthIndicator, Indicator } from './indicator.ts';
import type { QualityCode } from './quality-of-month.ts';
import { certaintyIndicators } from './sets/certainty.ts';
import { convergenceIndicators } from './sets/convergence.ts';
import { entryIndicatorList } from './sets/sets.ts';
import type { SkdnCode } from './skdn-of-month.ts';

/** Of the rules where nobody has accepted others; every roll-up says which it was computed with. */
export const RULE_VERSION = BASE_RULES.version;

const withZ = {
  id: 'Balita diukur bulan ini yang nilai z-nya dapat dihitung dan wajar',
  en: 'Children measured in the month with a computable, plausible z-score',
};

/** What all figures of children under five that follow from the register have in common. */
const OF_CHILDREN = {
  group: 'balita',
  agency: 'dinkes',
  years: [2020, null],
  ruleVersion: RULE_VERSION,
} as const;

const LABELS: Readonly<Partial<Record<ConditionRule['index'], string>>> = { len: 'TB/U', wei: 'BB/U', wfl: 'BB/TB' };

function growth(code: string, condition: Condition, names: [id: string, en: string]): GrowthIndicator {
  const rule = CONDITIONS_2020.rules[condition];
  const bound = `z ${LABELS[rule.index]} ${rule.side === 'below' ? '<' : '>'} ${rule.cutOff}`;
  const oedema =
    rule.oedema === 'counts'
      ? { id: '; edema dihitung sebagai di bawah batas', en: '; oedema counts as below the cut-off' }
      : { id: '', en: '' };
  return {
    kind: 'growth',
    code,
    name: { id: names[0], en: names[1] },
    numerator: { id: `Balita dengan ${bound}${oedema.id}`, en: `Children with ${bound}${oedema.en}` },
    denominator: withZ,
    unit: 'percent',
    better: 'lower',
    overTime: 'stok',
    sources: [CONDITIONS_2020.source],
    targets: [],
    colour: 'public-health',
    ...OF_CHILDREN,
    condition,
    rule,
  };
}

/** Registered children against the projection: the first of the four certainties, of the group that has an estimate. */
export const REGISTERED_CODE = 'pasti.terdata.balita';

export const TARGET_SOURCES = ['daftar', 'register', 'proyeksi'] as const;
export type TargetSource = (typeof TARGET_SOURCES)[number];

const SOURCE_NAMES: Readonly<Record<TargetSource, { id: string; en: string }>> = {
  daftar: { id: 'daftar sasaran', en: 'target list' },
  register: { id: 'register desa', en: 'village register' },
  proyeksi: { id: 'proyeksi', en: 'projection' },
};

const coverage = (source: TargetSource): ComputedIndicator => ({
  kind: 'coverage',
  code: `d_s.${source}`,
  name: { id: `D/S (S: ${SOURCE_NAMES[source].id})`, en: `D/S (S: ${SOURCE_NAMES[source].en})` },
  numerator: {
    id: 'Balita ditimbang, di wilayah yang sasarannya terisi',
    en: 'Children weighed, where the target is known',
  },
  denominator: {
    id: `Sasaran balita menurut ${SOURCE_NAMES[source].id}`,
    en: `Target children by the ${SOURCE_NAMES[source].en}`,
  },
  unit: 'percent',
  better: 'higher',
  overTime: 'kejadian',
  sources: ['SKDN posyandu'],
  targets: [],
  colour: 'none',
  ...OF_CHILDREN,
});

const weighedChildren = {
  id: 'Balita ditimbang bulan ini (D)',
  en: 'Children weighed in the month (D)',
};

const ofWeighed = (
  code: SkdnCode,
  better: ComputedIndicator['better'],
  name: [id: string, en: string],
  numerator: [id: string, en: string],
  denominator = weighedChildren,
): ComputedIndicator => ({
  kind: 'posyandu',
  code,
  name: { id: name[0], en: name[1] },
  numerator: { id: numerator[0], en: numerator[1] },
  denominator,
  unit: 'percent',
  better,
  overTime: 'kejadian',
  sources: ['SKDN posyandu; KBM: Kartu Menuju Sehat'],
  targets: [],
  colour: 'none',
  ...OF_CHILDREN,
});

const GAINED: [string, string] = [
  'Balita yang berat badannya naik: tambahnya mencapai KBM, atau naik dan tetap pada pitanya',
  'Children who gained: at least the minimum of the card, or some and kept their ribbon',
];

/** SKDN beside D/S: what the weighings of a month say of gain, by the growth card. */
export const posyanduIndicators: readonly ComputedIndicator[] = [
  ofWeighed(
    'n_d_terkoreksi',
    'higher',
    ["N/D' (naik dari ditimbang terkoreksi)", "N/D' (gained of corrected)"],
    GAINED,
    {
      id: "D' = D − O − B: ditimbang juga bulan lalu",
      en: "D' = D − O − B: weighed last month too",
    },
  ),
  ofWeighed('n_d', 'higher', ['N/D (naik dari ditimbang)', 'N/D (gained of weighed)'], GAINED),
  ofWeighed(
    't_d',
    'lower',
    ['T/D (tidak naik)', 'T/D (not gained)'],
    [
      'Balita yang berat badannya tetap, turun, atau naik kurang dari KBM',
      'Children whose weight stayed, fell, or rose by less than the minimum',
    ],
  ),
  ofWeighed(
    '2t_d',
    'lower',
    ['2T/D (dua kali tidak naik)', '2T/D (not gained twice)'],
    [
      'Balita yang tidak naik dua bulan berturut-turut: dirujuk',
      'Children who did not gain two months running: to be referred',
    ],
  ),
  ofWeighed(
    'bgm_d',
    'lower',
    ['BGM/D (bawah garis merah)', 'BGM/D (below the red line)'],
    [
      'Balita dengan z BB/U < −3; nilai tidak wajar tidak dihitung',
      'Children with weight-for-age z < −3; implausible values are left out',
    ],
  ),
  ofWeighed(
    'o_d',
    null,
    ['O/D (tidak ditimbang bulan lalu)', 'O/D (not weighed last month)'],
    [
      'Balita yang tidak ditimbang bulan lalu, tetapi pernah sebelumnya',
      'Children not weighed last month, but some time before',
    ],
  ),
  ofWeighed(
    'b_d',
    null,
    ['B/D (baru pertama kali ditimbang)', 'B/D (weighed for the first time)'],
    [
      'Balita yang penimbangan pertamanya tercatat di desa ini bulan ini',
      'Children whose first weighing recorded in the village is of this month',
    ],
  ),
];

const quality = (
  code: QualityCode,
  name: [id: string, en: string],
  numerator: [id: string, en: string],
  denominator: [id: string, en: string],
): ComputedIndicator => ({
  kind: 'quality',
  code,
  name: { id: name[0], en: name[1] },
  numerator: { id: numerator[0], en: numerator[1] },
  denominator: { id: denominator[0], en: denominator[1] },
  unit: 'percent',
  better: code === 'tidak_wajar' ? 'lower' : null,
  overTime: 'kejadian',
  sources: [
    code === 'tidak_wajar'
      ? 'WHO Child Growth Standards 2006: batas nilai z yang tidak wajar'
      : 'Penilaian sendiri, menurut pemeriksaan angka akhir SMART (20% diharapkan)',
  ],
  targets: [],
  colour: 'none',
  ...OF_CHILDREN,
});

/** How well it was measured, as shares that add up over regions. */
export const qualityIndicators: readonly ComputedIndicator[] = [
  quality(
    'bulat_bb',
    ['Berat berakhir 0 atau 5', 'Weights ending in 0 or 5'],
    ['Pengukuran dengan berat berakhir ,0 atau ,5 kg', 'Measurements with a weight ending in .0 or .5 kg'],
    ['Pengukuran dengan berat', 'Measurements with a weight'],
  ),
  quality(
    'bulat_tb',
    ['Panjang/tinggi berakhir 0 atau 5', 'Lengths ending in 0 or 5'],
    ['Pengukuran dengan panjang/tinggi berakhir ,0 atau ,5 cm', 'Measurements with a length ending in .0 or .5 cm'],
    ['Pengukuran dengan panjang/tinggi', 'Measurements with a length'],
  ),
  quality(
    'tidak_wajar',
    ['Nilai z tidak wajar', 'Implausible z-scores'],
    [
      'Pengukuran dengan TB/U, BB/U, atau BB/TB di luar batas wajar',
      'Measurements with height-for-age, weight-for-age or weight-for-height outside the limits',
    ],
    ['Pengukuran yang nilai z-nya dapat dihitung', 'Measurements with a z-score'],
  ),
];

/** Registered children of a confirmed register against the projection: the first of the four certainties. */
export const registeredIndicator: ComputedIndicator = {
  kind: 'coverage',
  code: REGISTERED_CODE,
  name: { id: 'Pasti terdata: balita', en: 'Registered: children under five' },
  numerator: { id: 'Balita warga desa di register yang sudah dikonfirmasi', en: 'Children in a confirmed register' },
  denominator: { id: 'Proyeksi balita tahun itu', en: 'Children by the projection of the year' },
  unit: 'percent',
  better: 'higher',
  overTime: 'stok',
  sources: ['Empat pasti: seluruh sasaran terdata'],
  targets: [],
  colour: 'none',
  ...OF_CHILDREN,
};

/** Every indicator that is counted from the register and its records, each once. */
export const indicators: readonly (GrowthIndicator | ComputedIndicator)[] = [
  {
    kind: 'measured',
    code: 'measured',
    name: { id: 'Balita diukur (D)', en: 'Children measured (D)' },
    numerator: {
      id: 'Balita warga desa yang ditimbang/diukur bulan ini, di mana pun',
      en: 'Resident children weighed or measured in the month, wherever',
    },
    denominator: null,
    unit: 'count',
    better: null,
    overTime: 'orang unik',
    sources: ['SKDN posyandu'],
    targets: [],
    colour: 'none',
    ...OF_CHILDREN,
  },
  ...TARGET_SOURCES.map(coverage),
  growth('stunted', 'stunted', ['Stunting (pendek + sangat pendek)', 'Stunting']),
  growth('severely_stunted', 'severelyStunted', ['Sangat pendek', 'Severe stunting']),
  growth('underweight', 'underweight', ['Berat badan kurang', 'Underweight']),
  growth('severely_underweight', 'severelyUnderweight', ['Berat badan sangat kurang', 'Severe underweight']),
  growth('wasted', 'wasted', ['Wasting (gizi kurang + gizi buruk)', 'Wasting']),
  growth('severely_wasted', 'severelyWasted', ['Gizi buruk', 'Severe wasting']),
  growth('overweight', 'overweight', ['Gizi lebih + obesitas', 'Overweight']),
  ...posyanduIndicators,
  ...qualityIndicators,
  registeredIndicator,
];

/** Children reached at least once in a quarter, semester or year, of the programme's target of the whole year. */
export const YEAR_TARGET_CODE = 'measured.setahun';

/** Counts of a scorecard that say how many there are at the quarter's end; all its others are cells that were due. */
export const SCORECARD_STATES = /^(konv\.(orang|sasaran|rt)|pasti\.terdata\.(ibu|anak|paud))(\.|$)/;

/** Figures that only periods of several months have: the programme's denominator is a second, named variant. */
export const windowIndicators: readonly ComputedIndicator[] = [
  {
    kind: 'measured',
    code: YEAR_TARGET_CODE,
    name: {
      id: 'Balita diukur, terhadap sasaran setahun',
      en: "Children measured, of the year's target",
    },
    numerator: {
      id: 'Balita yang diukur sedikitnya sekali dalam periode, tiap anak satu kali',
      en: 'Children measured at least once in the period, each once',
    },
    denominator: {
      id: 'Sasaran balita setahun menurut proyeksi (denominator program)',
      en: "Target children of the year by the projection (the programme's denominator)",
    },
    unit: 'percent',
    better: 'higher',
    overTime: 'orang unik',
    sources: ['SKDN posyandu'],
    targets: [],
    colour: 'none',
    ...OF_CHILDREN,
  },
];

export const growthIndicators = indicators.filter(
  (indicator): indicator is GrowthIndicator => indicator.kind === 'growth',
);

/** Every indicator once, counted or entered; computation, forms, pages, API and exports read it. */
export const allIndicators: readonly Indicator[] = [
  ...indicators,
  ...windowIndicators,
  ...convergenceIndicators,
  ...certaintyIndicators,
  ...entryIndicatorList,
];

export const indicatorByCode: ReadonlyMap<string, Indicator> = new Map(allIndicators.map((i) => [i.code, i]));
