import type { Counts, CountTuple } from './counts.ts';

/** Counts of an indicator by two versions of the rules. */
export interface RuleChange {
  readonly before: CountTuple;
  readonly after: CountTuple;
}

const NOTHING: CountTuple = [0, 0, 0, 0];

/** Indicators whose counts differ between two computations of the same facts; groups by sex and age follow from them. */
export function changesOfRules(before: Counts, after: Counts): Record<string, RuleChange> {
  const changes: Record<string, RuleChange> = {};
  for (const code of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(code) ?? NOTHING, after.get(code) ?? NOTHING];
    if (!code.includes('/') && was.join() !== is.join()) changes[code] = { before: was, after: is };
  }
  return changes;
}
