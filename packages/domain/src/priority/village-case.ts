/** One indicator of a village: `null` where nothing was filled in, or where nobody is due. */
export interface IndicatorGap {
  code: string;
  gap: number | null;
}

/** What is known of a village when priority villages are chosen. */
export interface VillageCase {
  village: number;
  /** Children with a plausible z-score of height for age, and those below −2. */
  measured: number;
  stunted: number;
  /** Target children (S), `null` without a source; D, the children weighed. */
  target: number | null;
  weighed: number;
  gaps: readonly IndicatorGap[];
  /** Families at risk of stunting; `null` where families were not recorded. */
  families: { atRisk: number; all: number } | null;
}

/** Rate of the district: Σ stunted ÷ Σ measured; `null` when nobody was measured. */
export function districtRate(villages: readonly VillageCase[]): number | null {
  let stunted = 0;
  let measured = 0;
  for (const village of villages) {
    stunted += village.stunted;
    measured += village.measured;
  }
  return measured === 0 ? null : stunted / measured;
}

/** Prevalence drawn towards the district's rate as if `prior` more children had it: 4 of 8 does not beat 30 of 100. */
export const shrunkRate = (stunted: number, measured: number, rate: number, prior: number): number =>
  (stunted + prior * rate) / (measured + prior);
