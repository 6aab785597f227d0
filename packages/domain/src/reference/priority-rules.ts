import type { Provenance } from './provenance.ts';

/** The four parts of a village's score. */
export const PRIORITY_PARTS = ['prevalence', 'stunted', 'gap', 'risk'] as const;
export type PriorityPart = (typeof PRIORITY_PARTS)[number];
export type PriorityWeights = Readonly<Record<PriorityPart, number>>;

export interface PriorityRules extends Provenance {
  /** Shares that add up to 1; a district may choose others. */
  readonly weights: PriorityWeights;
  /** Children of the district's rate that a village's prevalence is drawn towards. */
  readonly prior: number;
  /** Fewer measured children are written in words, not as a percentage. */
  readonly fewChildren: number;
  /** Least share of indicators filled; below it a village lacks data and is listed apart. */
  readonly leastFilled: number;
  /** Least D/S; below it the rank is also shown as if unmeasured children were like the district's. */
  readonly leastCoverage: number;
  /** How far each weight is moved, up and down, to see whether a village stays on the list. */
  readonly weightSpan: number;
}

/** No guideline imposes a formula; it asks for cases and prevalence beside the coverage of services. */
export const PRIORITY_2026: PriorityRules = {
  id: 'priority-2026',
  edition: '2026',
  source: 'Usulan sistem, bukan rumus resmi: juknis aksi 1 meminta sebaran kasus, prevalensi, dan cakupan layanan',
  confidence: 'reported',
  weights: { prevalence: 0.3, stunted: 0.25, gap: 0.3, risk: 0.15 },
  prior: 30,
  fewChildren: 30,
  leastFilled: 0.7,
  leastCoverage: 0.8,
  weightSpan: 0.1,
};
