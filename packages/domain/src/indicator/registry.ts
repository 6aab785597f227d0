import type { IndexCode } from '../growth/child.ts';

/** How an indicator behaves over time; there is no default. */
export type OverTime = 'stok' | 'kejadian' | 'orang unik' | 'kohort' | 'entri';

interface IndicatorBase {
  code: string;
  name: { id: string; en: string };
  numerator: { id: string; en: string };
  denominator: { id: string; en: string } | null;
  unit: 'percent' | 'count';
  better: 'higher' | 'lower' | null;
  overTime: OverTime;
  source: string;
}

/** Children whose z of one index lies beyond a cut-off; oedema counts as below the cut-offs of weight indices. */
export interface GrowthIndicator extends IndicatorBase {
  kind: 'growth';
  index: IndexCode;
  /** Counted when z is strictly beyond the cut-off, in hundredths. */
  cutOff: { below: number } | { above: number };
  oedemaCounts: boolean;
}

export interface PlainIndicator extends IndicatorBase {
  kind: 'measured' | 'coverage';
}

export type Indicator = GrowthIndicator | PlainIndicator;

const PERMENKES = 'Permenkes 2/2020; WHO Child Growth Standards 2006';
const withZ = {
  id: 'Balita diukur bulan ini yang nilai z-nya dapat dihitung dan wajar',
  en: 'Children measured in the month with a computable, plausible z-score',
};

function growth(
  code: string,
  names: [id: string, en: string],
  index: IndexCode,
  cutOff: GrowthIndicator['cutOff'],
  oedemaCounts: boolean,
): GrowthIndicator {
  const label = index === 'len' ? 'TB/U' : index === 'wei' ? 'BB/U' : 'BB/TB';
  const bound = 'below' in cutOff ? `< ${cutOff.below / 100}` : `> +${cutOff.above / 100}`;
  const oedema = oedemaCounts
    ? { id: ', termasuk balita dengan edema', en: ', children with oedema included' }
    : { id: '', en: '' };
  return {
    kind: 'growth',
    code,
    name: { id: names[0], en: names[1] },
    numerator: {
      id: `Balita dengan z ${label} ${bound}${oedema.id}`,
      en: `Children with z ${label} ${bound}${oedema.en}`,
    },
    denominator: withZ,
    unit: 'percent',
    better: 'lower',
    overTime: 'stok',
    source: PERMENKES,
    index,
    cutOff,
    oedemaCounts,
  };
}

export const TARGET_SOURCES = ['daftar', 'register', 'proyeksi'] as const;
export type TargetSource = (typeof TARGET_SOURCES)[number];

const SOURCE_NAMES: Readonly<Record<TargetSource, { id: string; en: string }>> = {
  daftar: { id: 'daftar sasaran', en: 'target list' },
  register: { id: 'register desa', en: 'village register' },
  proyeksi: { id: 'proyeksi', en: 'projection' },
};

const coverage = (source: TargetSource): PlainIndicator => ({
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
  overTime: 'stok',
  source: 'SKDN posyandu',
});

/** Every indicator once; computation, pages, API and exports read it. */
export const indicators: readonly Indicator[] = [
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
    overTime: 'stok',
    source: 'SKDN posyandu',
  },
  ...TARGET_SOURCES.map(coverage),
  growth('stunted', ['Stunting (pendek + sangat pendek)', 'Stunting'], 'len', { below: -200 }, false),
  growth('severely_stunted', ['Sangat pendek', 'Severe stunting'], 'len', { below: -300 }, false),
  growth('underweight', ['Berat badan kurang', 'Underweight'], 'wei', { below: -200 }, true),
  growth('severely_underweight', ['Berat badan sangat kurang', 'Severe underweight'], 'wei', { below: -300 }, true),
  growth('wasted', ['Wasting (gizi kurang + gizi buruk)', 'Wasting'], 'wfl', { below: -200 }, true),
  growth('severely_wasted', ['Gizi buruk', 'Severe wasting'], 'wfl', { below: -300 }, true),
  growth('overweight', ['Gizi lebih + obesitas', 'Overweight'], 'wfl', { above: 200 }, true),
];

export const growthIndicators = indicators.filter(
  (indicator): indicator is GrowthIndicator => indicator.kind === 'growth',
);

export const indicatorByCode: ReadonlyMap<string, Indicator> = new Map(indicators.map((i) => [i.code, i]));

/** Changes when any rule behind a count changes; every roll-up says which it was computed with. */
export const RULE_VERSION = '2026.1';
