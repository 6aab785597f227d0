import type { Provenance } from './provenance.ts';

/** First day of pregnancy (completed days, 280 on the due date) of the second and of the third trimester. */
export interface TrimesterBands extends Provenance {
  readonly second: number;
  readonly third: number;
}

/** T1 to 12 weeks 6 days, T2 13 weeks 0 days to 27 weeks 6 days, T3 from 28 weeks 0 days to delivery. */
export const TRIMESTERS_13_28: TrimesterBands = {
  id: 'trimesters-13-28',
  edition: 'undated',
  source: 'Clinical weeks; the month bands 0-3, 4-6, 7-9 of the forms mean these',
  confidence: 'reported',
  second: 13 * 7,
  third: 28 * 7,
};

/** T1 to 12 weeks, T2 over 12 to 24 weeks, T3 over 24 weeks. */
export const TRIMESTERS_ANC_2021: TrimesterBands = {
  id: 'trimesters-anc-2021',
  edition: '2021',
  source: 'Permenkes 21/2021, antenatal care: up to 12 weeks, over 12 to 24 weeks, over 24 weeks',
  confidence: 'reported',
  note: 'Read in days: week 12 ends on day 84, week 24 on day 168.',
  second: 12 * 7 + 1,
  third: 24 * 7 + 1,
};
