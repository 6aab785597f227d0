import type { GrowthConditions } from './growth-conditions.ts';
import { CONDITIONS_2020 } from './growth-conditions.ts';
import { KBM_ALONE, KBM_KMS, type MinimumWeightGain } from './minimum-weight-gain.ts';
import type { Words } from './service-packages.ts';

/** Everything by which facts become counts and that may be read otherwise: one version of it, never edited once in use. */
export interface FigureRules {
  readonly version: string;
  readonly conditions: GrowthConditions;
  readonly gain: MinimumWeightGain;
  /** What is different from the version before, for whom it is put to; null: the first. */
  readonly change: Words | null;
  /** Numerators that read otherwise than in the registry, by indicator code. */
  readonly numerators: Readonly<Record<string, Words>>;
}

const GAINED: Words = {
  id: 'Balita yang berat badannya naik: tambahnya mencapai KBM',
  en: 'Children who gained at least the minimum of the card',
};

/** Oldest first. A district computes by the first until a person there accepts a later one. */
export const FIGURE_RULES: readonly FigureRules[] = [
  { version: '2026.4', conditions: CONDITIONS_2020, gain: KBM_KMS, change: null, numerators: {} },
  {
    version: '2026.5',
    conditions: CONDITIONS_2020,
    gain: KBM_ALONE,
    change: {
      id: 'Naik (N) hanya bila tambahan berat mencapai KBM. Tetap pada pita KMS dengan tambahan di bawah KBM dihitung tidak naik (T). KMS memuat kedua bacaan; yang dipakai di daerah ini ditetapkan petugas gizi.',
      en: 'Gained (N) only when the gain reaches the minimum (KBM). A child that keeps its ribbon with less is not gained (T). The growth card allows both readings; the nutrition officer says which one is used here.',
    },
    numerators: { n_d: GAINED, n_d_terkoreksi: GAINED },
  },
];

/** What figures are computed by where nobody has accepted another. */
export const BASE_RULES: FigureRules = FIGURE_RULES[0]!;

/** A version that is not known any more is read as the base. */
export const figureRulesOf = (version: string | null | undefined): FigureRules =>
  FIGURE_RULES.find((rules) => rules.version === version) ?? BASE_RULES;
