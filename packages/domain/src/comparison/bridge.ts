import type { Proportion } from './proportion.ts';

export interface BridgePart {
  readonly now: Proportion | null;
  readonly before: Proportion | null;
}

/**
 * How much each part moved the whole, in percentage points: its share of the whole now less that of before. They add up
 * to the change of the whole exactly. `null` without a denominator in either month.
 */
export function bridge(parts: readonly BridgePart[]): number[] | null {
  const sum = (pick: (part: BridgePart) => Proportion | null) =>
    parts.reduce((all, part) => all + (pick(part)?.denominator ?? 0), 0);
  const [now, before] = [sum((part) => part.now), sum((part) => part.before)];
  if (now === 0 || before === 0) return null;
  return parts.map((part) => ((part.now?.numerator ?? 0) / now - (part.before?.numerator ?? 0) / before) * 100);
}
