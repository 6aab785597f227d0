import type { Provenance } from './provenance.ts';

export type CountedCondition = 'stunting' | 'underweight' | 'wasting';

export interface DinkesCount extends Provenance {
  /** A value that the export writes where no z-score could be computed. */
  readonly notComputed: number;
  /** z at or below which a cell is counted. */
  readonly case: number;
  /** The same for the severe form. */
  readonly severe: number;
  /** z at or below which a cell is not counted at all; null where the sheet has no such bound. */
  readonly ignoredFrom: Readonly<Record<CountedCondition, number | null>>;
}

/** How district health offices count an e-PPGBM export with COUNTIF over its two-decimal columns. */
export const DINKES_COUNTIF: DinkesCount = {
  id: 'dinkes-countif',
  edition: 'undated',
  source: 'COUNTIF formulas of district recapitulation sheets over the e-PPGBM export',
  confidence: 'reported',
  note: 'Blank cells are not counted and columns are independent of each other.',
  notComputed: 999.99,
  case: -2.01,
  severe: -3.01,
  ignoredFrom: { stunting: -6.01, underweight: null, wasting: null },
};
