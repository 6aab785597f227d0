/** Where a village's quarter stands. */
export type QuarterState = 'open' | 'submitted' | 'verified' | 'locked';

/** What someone does with it: the village submits, the sub-district verifies or returns, the district locks or corrects. */
export const QUARTER_STEPS = ['submit', 'return', 'verify', 'lock', 'correct'] as const;
export type QuarterStep = (typeof QUARTER_STEPS)[number];

const NEXT: Readonly<Record<QuarterStep, { from: readonly QuarterState[]; to: QuarterState; remarks: boolean }>> = {
  submit: { from: ['open'], to: 'submitted', remarks: false },
  return: { from: ['submitted', 'verified'], to: 'open', remarks: true },
  verify: { from: ['submitted'], to: 'verified', remarks: false },
  lock: { from: ['verified'], to: 'locked', remarks: false },
  correct: { from: ['locked'], to: 'open', remarks: true },
};

export type StepOutcome =
  | { readonly ok: true; readonly state: QuarterState; readonly version: number }
  | { readonly ok: false; readonly why: 'wrong-state' | 'remarks-missing' };

/**
 * The state after a step. Returning and correcting want a reason. A lock freezes the next version: the first is 1, and a
 * correction after a lock leads to the next lock's.
 */
export function quarterAfter(state: QuarterState, version: number, step: QuarterStep, remarks: string): StepOutcome {
  const next = NEXT[step];
  if (!next.from.includes(state)) return { ok: false, why: 'wrong-state' };
  if (next.remarks && remarks.trim() === '') return { ok: false, why: 'remarks-missing' };
  return { ok: true, state: next.to, version: step === 'lock' ? version + 1 : version };
}

export const stepsFrom = (state: QuarterState): QuarterStep[] =>
  QUARTER_STEPS.filter((step) => NEXT[step].from.includes(state));
