import type { Band } from './nutrition-categories.ts';
import type { Provenance } from './provenance.ts';

export type PublicHealthLevel = 'sangat-rendah' | 'rendah' | 'sedang' | 'tinggi' | 'sangat-tinggi';

export interface PrevalenceBands extends Provenance {
  /** Percent of children under five. Underweight has no bands. */
  readonly stunting: readonly Band<PublicHealthLevel>[];
  readonly wasting: readonly Band<PublicHealthLevel>[];
  readonly overweight: readonly Band<PublicHealthLevel>[];
  readonly underweight: null;
}

function bands(veryLow: number, low: number, medium: number, high: number): readonly Band<PublicHealthLevel>[] {
  return [
    { code: 'sangat-rendah', label: 'sangat rendah', below: veryLow },
    { code: 'rendah', label: 'rendah', below: low },
    { code: 'sedang', label: 'sedang', below: medium },
    { code: 'tinggi', label: 'tinggi', below: high },
    { code: 'sangat-tinggi', label: 'sangat tinggi' },
  ];
}

/** How grave a prevalence is for public health. A bound belongs to the graver band: stunting of 20.0 % is `tinggi`. */
export const WHO_UNICEF_2018: PrevalenceBands = {
  id: 'who-unicef-2018',
  edition: '2018',
  source: 'WHO/UNICEF 2018: de Onis et al., Prevalence thresholds for wasting, overweight and stunting in children',
  confidence: 'reported',
  stunting: bands(2.5, 10, 20, 30),
  wasting: bands(2.5, 5, 10, 15),
  overweight: bands(2.5, 5, 10, 15),
  underweight: null,
};
