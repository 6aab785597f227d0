import type { FindingState } from './finding.ts';

export type NextStep = 'refer-today' | 'measure-again' | 'confirm' | 'refer' | 'measure' | 'go-on';

export interface ChildNow {
  /** A measurement of this month is there. */
  readonly measuredThisMonth: boolean;
  /** Oedema of both feet, or a judged weight-for-length below −3, at the latest visit. */
  readonly severelyWasted: boolean;
  /** A z-score of the latest visit cannot be true. */
  readonly implausible: boolean;
  readonly states: readonly FindingState[];
}

/**
 * The one thing to do next, the most urgent first. Severe wasting is referred the same day (Kemenkes, Tata Laksana Gizi
 * Buruk 2019); what cannot be true is measured again; what is indicated waits for a health worker; then the month's
 * weighing.
 */
export function nextStep({ measuredThisMonth, severelyWasted, implausible, states }: ChildNow): NextStep {
  if (severelyWasted) return 'refer-today';
  if (implausible) return 'measure-again';
  if (states.includes('indicated')) return 'confirm';
  if (!measuredThisMonth) return 'measure';
  return states.includes('confirmed') ? 'refer' : 'go-on';
}
