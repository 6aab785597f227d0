import type { ChildPage } from '@konvergensi/contract';
import { type CategorisedIndex, type FindingState, findingState, type NextStep, nextStep } from '@konvergensi/domain';
import { INDICES, scoreOf, visitsOf } from './index-scores.ts';

export interface Standing {
  states: Readonly<Record<CategorisedIndex, FindingState>>;
  indicated: readonly CategorisedIndex[];
  next: NextStep;
}

/** Below this weight-for-length a child is referred the same day. */
const SEVERE = -3;

export function standingOf({ child, measurements, findings }: ChildPage): Standing {
  const state = (index: CategorisedIndex) => findingState(index, visitsOf(measurements, index), findings);
  const states = { len: state('len'), wei: state('wei'), wfl: state('wfl') };
  const latest = measurements.at(-1);
  const thin = latest === undefined ? null : scoreOf(latest, 'wfl');
  return {
    states,
    indicated: INDICES.filter((index) => states[index] === 'indicated'),
    next: nextStep({
      measuredThisMonth: child.measuredThisMonth,
      severelyWasted: latest?.oedema === true || (thin?.z != null && !thin.flagged && thin.z < SEVERE),
      implausible: latest !== undefined && INDICES.some((index) => scoreOf(latest, index).flagged),
      states: Object.values(states),
    }),
  };
}
