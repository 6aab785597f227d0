import type { IndexCode } from '../growth/child.ts';
import type { Provenance } from './provenance.ts';

export interface ConditionRule {
  readonly index: IndexCode;
  readonly side: 'below' | 'above';
  /** Strictly beyond this z, rounded to two decimals. */
  readonly cutOff: number;
  /** With oedema the index has no z; the child then counts as below every cut-off, or is not counted. */
  readonly oedema: 'counts' | 'ignored';
}

export type Condition =
  | 'stunted'
  | 'severelyStunted'
  | 'underweight'
  | 'severelyUnderweight'
  | 'wasted'
  | 'severelyWasted'
  | 'overweight';

export interface GrowthConditions extends Provenance {
  readonly rules: Readonly<Record<Condition, ConditionRule>>;
}

/** Overweight is gizi lebih and obesitas together, without berisiko gizi lebih. */
export const CONDITIONS_2020: GrowthConditions = {
  id: 'permenkes-2-2020-conditions',
  edition: '2020',
  source: 'Permenkes 2/2020; edema seperti WHO Anthro Survey Analyser',
  confidence: 'reported',
  rules: {
    stunted: { index: 'len', side: 'below', cutOff: -2, oedema: 'ignored' },
    severelyStunted: { index: 'len', side: 'below', cutOff: -3, oedema: 'ignored' },
    underweight: { index: 'wei', side: 'below', cutOff: -2, oedema: 'counts' },
    severelyUnderweight: { index: 'wei', side: 'below', cutOff: -3, oedema: 'counts' },
    wasted: { index: 'wfl', side: 'below', cutOff: -2, oedema: 'counts' },
    severelyWasted: { index: 'wfl', side: 'below', cutOff: -3, oedema: 'counts' },
    overweight: { index: 'wfl', side: 'above', cutOff: 2, oedema: 'counts' },
  },
};
