import { CONDITIONS_2020, type Condition } from '../../reference/growth-conditions.ts';
import type { ZScores } from '../z-scores.ts';

/**
 * Whether a child counts as a case by WHO's rules: true or false when it is in the denominator, null when it is not (no
 * z-score, or an implausible one). With oedema it is a case of underweight and wasting whatever was measured. Arm
 * circumference takes no part.
 */
export function hasCondition(
  condition: Condition,
  scores: ZScores,
  oedema = false,
  reference = CONDITIONS_2020,
): boolean | null {
  const rule = reference.rules[condition];
  if (oedema && rule.oedema === 'counts') return rule.side === 'below';
  const { z, flag } = scores.indices[rule.index];
  if (z === null || flag === true) return null;
  return rule.side === 'below' ? z < rule.cutOff : z > rule.cutOff;
}
