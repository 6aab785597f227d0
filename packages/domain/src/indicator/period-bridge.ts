import {
  BRIDGE_TERMS,
  type BridgePeriods,
  type BridgeTerm,
  type CountsBy,
  type PersonShare,
  shareOf,
  termOf,
} from './person-change.ts';
import { idAt, markAt, type StateColumn, stateAt, stateCount } from './person-states.ts';

/** By term: what it adds to numerator and denominator, and how many people. */
export type BridgeSums = Map<BridgeTerm, [numerator: number, denominator: number, people: number]>;

export function addTerm(
  into: BridgeSums,
  term: BridgeTerm,
  [numerator, denominator]: PersonShare,
  people: number,
): void {
  const sum = into.get(term) ?? [0, 0, 0];
  into.set(term, [sum[0] + numerator, sum[1] + denominator, sum[2] + people]);
}

/** Place of a person in each of two columns; -1 where she or he is not in it. */
type See = (i: number, j: number) => void;

/** Walks two columns sorted by id, person by person. */
function walk(a: StateColumn, b: StateColumn, see: See): void {
  const [countA, countB] = [stateCount(a), stateCount(b)];
  let [i, j] = [0, 0];
  while (i < countA && j < countB) {
    const [idA, idB] = [idAt(a, i), idAt(b, j)];
    if (idA === idB) see(i++, j++);
    else if (idA < idB) see(i++, -1);
    else see(-1, j++);
  }
  while (i < countA) see(i++, -1);
  while (j < countB) see(-1, j++);
}

export interface VillageBridge {
  /** The earlier period as it was frozen; null: it never was. */
  readonly frozen: { readonly states: StateColumn; readonly ruleVersion: string } | null;
  readonly before: StateColumn;
  readonly now: StateColumn;
  /** Marks of the earlier period's people by the rules of the later one, where those are others and say something else. */
  readonly beforeByRulesOfNow: string | null;
  readonly periods: BridgePeriods;
  readonly by: CountsBy;
  /** Rules of the earlier period as it stands today. */
  readonly ruleVersion: string;
}

/**
 * Why a village's figure is not that of an earlier period, as terms that add up exactly to the change of numerator and
 * denominator. Where the earlier period was frozen the bridge begins with that figure: what became of it since is a
 * correction, or a changed rule where the facts of the person are the same. Where the later period goes by other rules,
 * what these would have made of the earlier one is told before anybody's own change.
 */
export function villageBridge(village: VillageBridge): BridgeSums {
  const { frozen, before, now, periods, by, ruleVersion, beforeByRulesOfNow } = village;
  const sums: BridgeSums = new Map();
  if (frozen !== null) {
    const { states } = frozen;
    const isNewRule = frozen.ruleVersion !== ruleVersion;
    walk(states, before, (i, j) => {
      const change = difference(markOf(states, i, by), markOf(before, j, by), by);
      if (change === null) return;
      const sameFacts = i >= 0 && j >= 0 && stateAt(states, i).print === stateAt(before, j).print;
      addTerm(sums, isNewRule && sameFacts ? 'rule' : 'corrected', change, 1);
    });
  }
  const start = beforeByRulesOfNow === null ? before : { ...before, letters: beforeByRulesOfNow };
  for (let i = 0; start !== before && i < stateCount(before); i += 1) {
    const change = difference(markOf(before, i, by), markOf(start, i, by), by);
    if (change !== null) addTerm(sums, 'rule', change, 1);
  }
  walk(start, now, (i, j) => {
    const [was, is] = [markOf(start, i, by), markOf(now, j, by)];
    const change = difference(was, is, by);
    if (change === null) return;
    const { birthDate } = j >= 0 ? stateAt(now, j) : stateAt(before, i);
    addTerm(sums, termOf({ birthDate, before: was, now: is }, periods, by), change, 1);
  });
  return sums;
}

const markOf = (column: StateColumn, at: number, by: CountsBy): string | null =>
  at < 0 ? null : markAt(column, at, by.startsWith('sum') ? 2 : 1);

/** null: no difference. */
function difference(was: string | null, is: string | null, by: CountsBy): PersonShare | null {
  const [a, b] = [shareOf(was, by), shareOf(is, by)];
  return a[0] === b[0] && a[1] === b[1] ? null : [b[0] - a[0], b[1] - a[1]];
}

/** A region's bridge is the sum over its villages. */
export function mergeBridge(into: BridgeSums, other: BridgeSums): BridgeSums {
  for (const [term, [numerator, denominator, people]] of other) addTerm(into, term, [numerator, denominator], people);
  return into;
}

/** What people in a column add up to. */
export function totalOf(column: StateColumn, by: CountsBy): PersonShare {
  let [numerator, denominator] = [0, 0];
  for (let i = 0; i < stateCount(column); i += 1) {
    const share = shareOf(markOf(column, i, by), by);
    numerator += share[0];
    denominator += share[1];
  }
  return [numerator, denominator];
}

export const sumOfBridge = (sums: BridgeSums): PersonShare =>
  BRIDGE_TERMS.reduce<PersonShare>(
    ([n, d], term) => [n + (sums.get(term)?.[0] ?? 0), d + (sums.get(term)?.[1] ?? 0)],
    [0, 0],
  );
