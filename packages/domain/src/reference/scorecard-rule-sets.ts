import type { ScorecardRules } from '../scorecard/rule-set.ts';
import { CADRE_SCORECARD_2019 } from './cadre-scorecard-2019.ts';
import { EHDW_SCORECARD_2023 } from './ehdw-scorecard-2023.ts';

/** Every rule set of the scorecard, the one shown first ahead. */
export const SCORECARD_RULE_SETS: readonly ScorecardRules[] = [CADRE_SCORECARD_2019, EHDW_SCORECARD_2023];

/** A rule set by its id, without variants. */
export const scorecardRulesOf = (id: string): ScorecardRules | null =>
  SCORECARD_RULE_SETS.find((rules) => rules.id === id) ?? null;
