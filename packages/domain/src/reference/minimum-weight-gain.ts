import type { Provenance } from './provenance.ts';

/** Grams that a child has to gain in a month (kenaikan berat badan minimal), from one completed month of age on. */
export interface GainStep {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly grams: number;
}

export interface MinimumWeightGain extends Provenance {
  /** Steps without gap or overlap; 1 boys, 2 girls. */
  readonly steps: Readonly<Record<1 | 2, readonly GainStep[]>>;
  /** Whether staying on the same ribbon of the growth card, or rising from it, is N even when the gain is below KBM. */
  readonly ribbonCounts: boolean;
}

const FIRST_MONTHS: readonly GainStep[] = [
  { fromMonth: 1, toMonth: 1, grams: 800 },
  { fromMonth: 2, toMonth: 2, grams: 900 },
  { fromMonth: 3, toMonth: 3, grams: 800 },
  { fromMonth: 4, toMonth: 4, grams: 600 },
  { fromMonth: 5, toMonth: 5, grams: 500 },
];

/** KBM as on the growth card (KMS). Public copies contradict each other: a nutritionist has to sign the table in use. */
export const KBM_KMS: MinimumWeightGain = {
  id: 'kbm-kms',
  edition: 'undated',
  source: 'Kartu Menuju Sehat, kenaikan berat badan minimal per bulan',
  confidence: 'disputed',
  note: 'At least three different tables circulate; the girls row agrees with one of them.',
  steps: {
    1: [
      ...FIRST_MONTHS,
      { fromMonth: 6, toMonth: 7, grams: 400 },
      { fromMonth: 8, toMonth: 11, grams: 300 },
      { fromMonth: 12, toMonth: 60, grams: 200 },
    ],
    2: [
      ...FIRST_MONTHS,
      { fromMonth: 6, toMonth: 6, grams: 400 },
      { fromMonth: 7, toMonth: 10, grams: 300 },
      { fromMonth: 11, toMonth: 60, grams: 200 },
    ],
  },
  ribbonCounts: true,
};

/** The card's other sentence: less than KBM is not gained (T), whatever the ribbon. */
export const KBM_ALONE: MinimumWeightGain = {
  ...KBM_KMS,
  id: 'kbm-alone',
  source: 'Kartu Menuju Sehat: T bila kenaikan berat badan kurang dari KBM',
  note: 'The card names both signs of N and both signs of T; a child that keeps its ribbon with less than KBM fits both.',
  ribbonCounts: false,
};
