import type { PregnancyOutcome } from '../target/pregnancy.ts';
import type { Provenance } from './provenance.ts';

export type ChildTarget = 'child-0-23' | 'child-24-59' | 'child-0-59' | 'paud';

/** From which completed month of life to below which. */
export interface AgeRange {
  readonly fromMonth: number;
  readonly belowMonth: number;
}

/** Who is a target of the programme, in dates and ages. */
export interface TargetLimits extends Provenance {
  readonly validYears: { readonly from: number; readonly to: number | null };
  readonly children: Readonly<Record<ChildTarget, AgeRange>>;
  /** Last day after the birth (day 0) on which a mother is a post-partum target. */
  readonly postPartumDays: number;
  /** After which ends of a pregnancy the mother keeps her post-partum care. */
  readonly postPartumAfter: readonly PregnancyOutcome[];
  /** Girls counted as adolescents. */
  readonly adolescent: AgeRange;
  /** A mother counts as breastfeeding while her child is below this completed month. */
  readonly breastfeedingBelowMonth: number;
  /** Days after the due date from which a pregnancy without a recorded end no longer counts. */
  readonly openDaysAfterDue: number;
}

export const TARGET_LIMITS_2019: TargetLimits = {
  id: 'target-limits-2019',
  edition: '2019',
  source: 'Formulir kerja Kader Pembangunan Manusia 2019, format 2A, 2B, 2C; KF4 ends on day 42 (Permenkes 21/2021)',
  confidence: 'reported',
  note: 'Form 2C says 2-6 years: read as up to the seventh birthday. A pregnancy without a recorded end is kept for four weeks after the due date (44 weeks), our choice. Adolescent girls are 10-18 years (WHO: up to the nineteenth birthday), breastfeeding up to 23 months: our reading.',
  validYears: { from: 2019, to: null },
  children: {
    'child-0-23': { fromMonth: 0, belowMonth: 24 },
    'child-24-59': { fromMonth: 24, belowMonth: 60 },
    'child-0-59': { fromMonth: 0, belowMonth: 60 },
    paud: { fromMonth: 24, belowMonth: 84 },
  },
  postPartumDays: 42,
  postPartumAfter: ['live-birth', 'stillbirth', 'miscarriage'],
  adolescent: { fromMonth: 120, belowMonth: 228 },
  breastfeedingBelowMonth: 24,
  openDaysAfterDue: 28,
};
