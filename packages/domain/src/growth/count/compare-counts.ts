import { type CountedCondition, DINKES_COUNTIF, type DinkesCount } from '../../reference/dinkes-count.ts';
import { CONDITIONS_2020, type Condition } from '../../reference/growth-conditions.ts';
import { isFlagged } from '../flags.ts';

const CONDITIONS_OF = {
  stunting: ['stunted', 'severelyStunted'],
  underweight: ['underweight', 'severelyUnderweight'],
  wasting: ['wasted', 'severelyWasted'],
} as const satisfies Record<CountedCondition, readonly [Condition, Condition]>;

/** One value as it is counted: in the denominator, a case, a severe case. */
export interface Counted {
  readonly n: 0 | 1;
  readonly cases: 0 | 1;
  readonly severe: 0 | 1;
}

/**
 * Why the two ways differ over a value: `implausible` the sheet counts a z that WHO leaves out; `oedema` WHO counts a
 * child with oedema as a severe case, the sheet sees an empty cell or only its z; null they agree.
 */
export type CountDifference = 'implausible' | 'oedema';

export interface ComparedCount {
  readonly who: Counted;
  readonly dinkes: Counted;
  readonly difference: CountDifference | null;
}

/** A z-score as it stands in a sheet: two decimals, null for an empty cell. */
export interface CountedValue {
  readonly z: number | null;
  readonly oedema?: boolean;
}

const NOT_COUNTED: Counted = { n: 0, cases: 0, severe: 0 };

function counted(isCase: boolean, isSevere: boolean): Counted {
  return { n: 1, cases: isCase ? 1 : 0, severe: isSevere ? 1 : 0 };
}

function countWho(condition: CountedCondition, { z, oedema }: CountedValue, notComputed: number): Counted {
  const [cases, severe] = CONDITIONS_OF[condition].map((name) => CONDITIONS_2020.rules[name]);
  if (cases === undefined || severe === undefined) return NOT_COUNTED;
  if (oedema === true && cases.oedema === 'counts') return counted(true, true);
  if (z === null || z === notComputed || isFlagged(cases.index, z)) return NOT_COUNTED;
  return counted(z < cases.cutOff, z < severe.cutOff);
}

function countDinkes(condition: CountedCondition, { z }: CountedValue, rules: DinkesCount): Counted {
  const ignoredFrom = rules.ignoredFrom[condition];
  if (z === null || z === rules.notComputed || (ignoredFrom !== null && z <= ignoredFrom)) return NOT_COUNTED;
  return counted(z <= rules.case, z <= rules.severe);
}

/**
 * Counts one z-score by WHO's rules and as the district health office's sheet does, and says why they differ. The sheet
 * gives numerators only; here its denominator is every filled cell that it does not exclude.
 */
export function compareCounts(
  condition: CountedCondition,
  value: CountedValue,
  rules: DinkesCount = DINKES_COUNTIF,
): ComparedCount {
  const who = countWho(condition, value, rules.notComputed);
  const dinkes = countDinkes(condition, value, rules);
  const same = who.n === dinkes.n && who.cases === dinkes.cases && who.severe === dinkes.severe;
  const reason = value.oedema === true && condition !== 'stunting' ? 'oedema' : 'implausible';
  return { who, dinkes, difference: same ? null : reason };
}
