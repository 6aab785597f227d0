import { Problem } from '@konvergensi/contract';
import type { ScorecardRulesRow } from '@konvergensi/db';
import {
  SCORECARD_RULE_SETS,
  type ScorecardRules,
  type ScorecardVariants,
  scorecardRulesOf,
  withVariants,
} from '@konvergensi/domain';

/** A rule set as a district uses it: with its variants, and compared with the guide once the district has signed so. */
export interface DistrictRules {
  readonly rules: ScorecardRules;
  readonly set: string;
  readonly row: ScorecardRulesRow | null;
}

export function rulesOfDistrict(rows: readonly ScorecardRulesRow[], asked: string | undefined): DistrictRules {
  const set = asked === undefined ? SCORECARD_RULE_SETS[0]! : scorecardRulesOf(asked);
  if (set === null) throw new Problem('not-found');
  const row = rows.find(({ rules }) => rules === set.id) ?? null;
  if (row === null) return { rules: set, set: set.id, row };
  const homeVisits = {
    ...(row.visits_mothers === null ? {} : { mothers: row.visits_mothers }),
    ...(row.visits_children === null ? {} : { children: row.visits_children }),
  };
  const variants: ScorecardVariants = { lengthInCampaigns: row.length_in_campaigns === 1, homeVisits };
  const compared = set.comparedWithGuide || row.signed_on !== null;
  return { rules: { ...withVariants(set, variants), comparedWithGuide: compared }, set: set.id, row };
}
