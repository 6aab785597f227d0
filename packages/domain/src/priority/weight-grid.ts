import { PRIORITY_PARTS, type PriorityWeights } from '../reference/priority-rules.ts';

const STEP = 0.05;
const HUNDREDTHS = 100;

/**
 * Every set of weights, in steps of 0.05, in which no weight differs from the chosen one by more than `span`; each adds
 * up to 1 and none is negative. The same grid on any machine: nothing is drawn by chance.
 */
export function weightsAround(weights: PriorityWeights, span: number): PriorityWeights[] {
  const steps = Math.round(span / STEP);
  const offsets = Array.from({ length: 2 * steps + 1 }, (_, i) => (i - steps) * STEP);
  const found: PriorityWeights[] = [];
  for (const a of offsets) {
    for (const b of offsets) {
      for (const c of offsets) {
        const d = -(a + b + c);
        if (Math.abs(d) > span + 1e-9) continue;
        const moved = [a, b, c, d].map((offset, i) => rounded(weights[PRIORITY_PARTS[i]!] + offset));
        if (moved.some((weight) => weight < 0)) continue;
        found.push({ prevalence: moved[0]!, stunted: moved[1]!, gap: moved[2]!, risk: moved[3]! });
      }
    }
  }
  return found;
}

const rounded = (weight: number): number => Math.round(weight * HUNDREDTHS) / HUNDREDTHS;
