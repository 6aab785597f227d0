import {
  PREGNANCY_RISKS,
  type PregnancyRisks,
  type RiskCode,
  type RiskFact,
  type RiskRule,
} from '../reference/pregnancy-risks.ts';

/** The letter of form 2A: normal, chronically undernourished (KEK), high risk. */
export type PregnancyLetter = 'N' | 'KEK' | 'RISTI';

/** Facts about the woman at the pregnancy; null: not recorded. Centimetres, g/dl, completed years and months. */
export type RiskFacts = Readonly<Record<RiskFact, number | null>>;

export interface PregnancyStatus {
  /** Null while the arm is not measured and no risk is known: neither normal nor at risk. */
  readonly letter: PregnancyLetter | null;
  readonly codes: readonly RiskCode[];
  readonly notRecorded: readonly RiskFact[];
}

function holds({ below, over, from, to }: RiskRule, value: number): boolean {
  return (
    (below === undefined || value < below) &&
    (over === undefined || value > over) &&
    (from === undefined || value >= from) &&
    (to === undefined || value <= to)
  );
}

/**
 * All risks that hold, each with its own code, and the letter made from them: KEK before RISTI (our order, the form has
 * room for one). Interval is from the last birth to the beginning of this pregnancy. Source: the reference passed in.
 */
export function pregnancyStatus(facts: RiskFacts, reference: PregnancyRisks = PREGNANCY_RISKS): PregnancyStatus {
  const found = reference.rules.filter((rule) => {
    const value = facts[rule.fact];
    return value !== null && holds(rule, value);
  });
  const asked = [...new Set(reference.rules.map(({ fact }) => fact))];
  const made = new Set(found.map(({ makes }) => makes));
  const letter = made.has('KEK') ? 'KEK' : made.has('RISTI') ? 'RISTI' : facts.armCm === null ? null : 'N';
  return { letter, codes: found.map(({ code }) => code), notRecorded: asked.filter((fact) => facts[fact] === null) };
}
