import type { StuntingRiskCode, StuntingRiskRules } from '../reference/stunting-risk-rules.ts';
import type { RegisteredHousehold } from './village-register.ts';

/** What was asked about a family; null: not recorded. */
export interface FamilyRiskFacts {
  /** Has a pregnant or newly delivered woman, a child under five, a bride or groom to be, or is a fertile couple. */
  readonly hasTarget: boolean;
  readonly tooYoung: boolean | null;
  readonly tooOld: boolean | null;
  readonly tooClose: boolean | null;
  readonly tooMany: boolean | null;
  readonly modernContraception: boolean | null;
}

export interface StuntingRisk {
  /** Null: no risk is known and something is not recorded. */
  readonly atRisk: boolean | null;
  readonly risks: readonly StuntingRiskCode[];
  readonly notRecorded: readonly StuntingRiskCode[];
}

/** Whether a family is at risk of stunting (KRS) by one version of the list. Families without a target are not. */
export function stuntingRisk(
  family: FamilyRiskFacts,
  house: Pick<RegisteredHousehold, 'water' | 'toilet'>,
  rules: StuntingRiskRules,
): StuntingRisk {
  if (!family.hasTarget) return { atRisk: false, risks: [], notRecorded: [] };
  const holds: Readonly<Record<StuntingRiskCode, boolean | null>> = {
    water: house.water === null ? null : house.water === 'unimproved',
    toilet: house.toilet === null ? null : house.toilet === 'unimproved' || house.toilet === 'none',
    'too-young': family.tooYoung,
    'too-old': family.tooOld,
    'too-close': family.tooClose,
    'too-many': family.tooMany,
    'no-modern-contraception': family.modernContraception === null ? null : !family.modernContraception,
  };
  const risks = rules.risks.filter((code) => holds[code] === true);
  const notRecorded = rules.risks.filter((code) => holds[code] === null);
  return { atRisk: risks.length > 0 ? true : notRecorded.length > 0 ? null : false, risks, notRecorded };
}
