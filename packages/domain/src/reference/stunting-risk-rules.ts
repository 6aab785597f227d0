import type { Provenance } from './provenance.ts';

/** What makes a family one at risk of stunting (KRS). */
export type StuntingRiskCode =
  | 'water'
  | 'toilet'
  | 'too-young'
  | 'too-old'
  | 'too-close'
  | 'too-many'
  | 'no-modern-contraception';

/** One version of the list: a family with a target group and one of the risks is a KRS. */
export interface StuntingRiskRules extends Provenance {
  readonly validYears: { readonly from: number; readonly to: number | null };
  readonly risks: readonly StuntingRiskCode[];
}

const SOURCE = 'BKKBN, pendataan dan verifikasi keluarga berisiko stunting';
const WATER_TOILET_4T: readonly StuntingRiskCode[] = [
  'water',
  'toilet',
  'too-young',
  'too-old',
  'too-close',
  'too-many',
];

export const STUNTING_RISK_RULES: readonly StuntingRiskRules[] = [
  {
    id: 'krs-2021',
    edition: '2021',
    source: SOURCE,
    confidence: 'reported',
    note: 'With couples who use no modern contraception.',
    validYears: { from: 2021, to: 2023 },
    risks: [...WATER_TOILET_4T, 'no-modern-contraception'],
  },
  {
    id: 'krs-2024',
    edition: '2024',
    source: SOURCE,
    confidence: 'reported',
    note: 'Contraception is no longer in the list; the welfare decile is a rank, no risk.',
    validYears: { from: 2024, to: null },
    risks: WATER_TOILET_4T,
  },
];

/** The list that holds in a year; before the first one, the first. */
export const stuntingRiskRulesOf = (year: number): StuntingRiskRules =>
  STUNTING_RISK_RULES.findLast(({ validYears }) => validYears.from <= year) ?? STUNTING_RISK_RULES[0]!;
