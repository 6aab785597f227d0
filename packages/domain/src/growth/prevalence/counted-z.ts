import { MISSING_Z } from '../z-columns.ts';
import type { Survey } from './survey.ts';

/** The indices that prevalence reports, as WHO's output names them, and the z-scores behind each. */
export const PREVALENCE_INDICES = { HA: 'len', WA: 'wei', BMI: 'bmi', WH: 'wfl' } as const;
export type PrevalenceIndex = keyof typeof PREVALENCE_INDICES;

const OEDEMA_Z = -310;

/** z-scores in hundredths or MISSING_Z: `scored` makes means and SD, `counted` percentages. */
export interface CountedZ {
  scored: Int32Array;
  counted: Int32Array;
}

/**
 * The z-scores of one index as prevalence takes them: a flagged one is missing for this index only. For the three
 * indices with weight a child with oedema has no z but counts in every percentage as −3.1. Source: WHO's package anthro.
 */
export function countedZ({ measures, z }: Survey, index: PrevalenceIndex): CountedZ {
  const code = PREVALENCE_INDICES[index];
  const { n, oedema } = measures;
  const scored = z.z[code].slice(0, n);
  for (let i = 0; i < n; i++) if (z.flag[code][i] === 1) scored[i] = MISSING_Z;
  if (index === 'HA' || oedema === undefined) return { scored, counted: scored };
  const counted = scored.slice();
  for (let i = 0; i < n; i++) {
    if (oedema[i] !== 1) continue;
    scored[i] = MISSING_Z;
    counted[i] = OEDEMA_Z;
  }
  return { scored, counted };
}

/** Cut-offs to read `combinedZ` with. */
export const COMBINED_CUT_OFFS = { stuntedWasted: -1, stuntedOverweight: 1 } as const;

/**
 * Height and weight-for-height together, for children who have both: below 0 stunted and wasted, above 0 stunted and
 * overweight, 0 neither, MISSING_Z where one of the two is missing. Oedema counts as wasted.
 */
export function combinedZ(height: CountedZ, weight: CountedZ): Int32Array {
  return height.counted.map((stature, i) => {
    const mass = weight.counted[i]!;
    if (stature === MISSING_Z || mass === MISSING_Z) return MISSING_Z;
    if (stature >= -200) return 0;
    if (mass < -200) return 2 * COMBINED_CUT_OFFS.stuntedWasted;
    return mass > 200 ? 2 * COMBINED_CUT_OFFS.stuntedOverweight : 0;
  });
}
