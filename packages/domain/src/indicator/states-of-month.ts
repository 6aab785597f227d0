import type { Contribution } from './contribution.ts';
import {
  byOtherRules,
  type PersonState,
  packStates,
  printOf,
  type StateColumns,
  type StateLetter,
} from './person-states.ts';
import { growthIndicators, posyanduIndicators } from './registry.ts';
import {
  type ChildFact,
  isTarget,
  type MeasurementFact,
  type VillageMonth,
  type VillageMonthFacts,
} from './village-month.ts';
import type { WeighingFact } from './weight-history.ts';

const MEASURED = 'measured';
const INDEX_OF: ReadonlyMap<string, string> = new Map([
  ...growthIndicators.map(({ code, rule }) => [code, rule.index] as const),
  ['bgm_d', 'wei'],
]);

const has = (index: string | undefined, measured: readonly MeasurementFact[]): boolean =>
  measured.some(({ weightG, lengthUm }) => {
    if (index === 'wei') return weightG !== null;
    return lengthUm !== null && (index === 'len' || weightG !== null);
  });

export function letterOf({ indicator, status, z }: Contribution, measured: readonly MeasurementFact[]): StateLetter {
  switch (status) {
    case 'counted':
      return 'c';
    case 'not':
      return 'n';
    case 'excluded':
      return (z ?? 0) < 0 ? 'l' : 'h';
    case 'not-recorded':
      return has(INDEX_OF.get(indicator), measured) ? 't' : 'r';
  }
}

const printOfFacts = (
  child: ChildFact,
  measured: readonly MeasurementFact[],
  earlier: readonly WeighingFact[],
): string =>
  printOf(
    JSON.stringify([
      child.sex,
      child.birthDate,
      child.livedFrom,
      child.leftOn,
      ...(child.earlierStays ?? []).flatMap(({ from, until }) => [from, until]),
      ...measured
        .map((m) => [m.date, m.weightG, m.lengthUm, m.position, m.oedema])
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
      ...earlier.map((w) => [w.date, w.weightG, w.oedema]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    ]),
  );

/** What each target child of a village-month is to each indicator, from the computation's own contributions. */
export function statesOfMonth(facts: VillageMonthFacts, month: VillageMonth): PersonState[] {
  const measured = Map.groupBy(facts.measurements, ({ person }) => person);
  const earlier = Map.groupBy(facts.earlier, ({ person }) => person);
  const own = Map.groupBy(month.contributions, ({ child }) => child);
  const others = [...month.byOtherRules].map(
    ([version, parts]) => [version, Map.groupBy(parts, ({ child }) => child)] as const,
  );
  return facts.children
    .filter((child) => isTarget(child, facts.period))
    .map((child) => {
      const rows = measured.get(child.id) ?? [];
      const letters: Record<string, string> = { [MEASURED]: rows.length > 0 ? 'm' : '-' };
      for (const contribution of own.get(child.id) ?? []) {
        letters[contribution.indicator] = letterOf(contribution, rows);
      }
      for (const [version, parts] of others) {
        for (const part of parts.get(child.id) ?? []) {
          letters[byOtherRules(part.indicator, version)] = letterOf(part, rows);
        }
      }
      return {
        id: child.id,
        birthDate: child.birthDate,
        print: printOfFacts(child, rows, earlier.get(child.id) ?? []),
        letters,
      };
    });
}

/** Codes whose figures are told apart by person. */
export const STATE_CODES: readonly string[] = [
  MEASURED,
  ...[...growthIndicators, ...posyanduIndicators].map(({ code }) => code),
];

export const packMonth = (facts: VillageMonthFacts, month: VillageMonth): StateColumns =>
  packStates(statesOfMonth(facts, month), STATE_CODES);
