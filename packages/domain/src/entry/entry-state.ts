export const ENTRY_STATES = ['draft', 'verified', 'locked'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export const ENTRY_STEPS = ['verify', 'return', 'lock', 'correct'] as const;
export type EntryStep = (typeof ENTRY_STEPS)[number];

/** draft → verified → locked. What is returned, or unlocked to be corrected, is a draft again, with the reason. */
const FROM: Readonly<Record<EntryStep, readonly [from: readonly EntryState[], to: EntryState]>> = {
  verify: [['draft'], 'verified'],
  return: [['draft', 'verified'], 'draft'],
  lock: [['verified'], 'locked'],
  correct: [['locked'], 'draft'],
};

export const NEEDS_REASON: readonly EntryStep[] = ['return', 'correct'];

/** The states a step may begin from. */
export const statesBefore = (step: EntryStep): readonly EntryState[] => FROM[step][0];
/** The state a step leads to. */
export const stateAfter = (step: EntryStep): EntryState => FROM[step][1];

/** A changed value is a draft again: what was verified was the value before. A locked one is not changed. */
export const mayChange = (state: EntryState | null): boolean => state !== 'locked';
