export const OUTPUT_STATES = ['not-started', 'draft', 'submitted', 'returned', 'accepted'] as const;
export type OutputState = (typeof OUTPUT_STATES)[number];

/** Who moves an output: the district that works on it, the province that reviews it. */
export type OutputHand = 'district' | 'province';

const MOVES: Readonly<Record<OutputHand, Readonly<Record<OutputState, readonly OutputState[]>>>> = {
  district: {
    'not-started': ['draft', 'submitted'],
    draft: ['submitted', 'not-started'],
    submitted: ['draft'],
    returned: ['draft', 'submitted'],
    accepted: [],
  },
  province: {
    'not-started': [],
    draft: [],
    submitted: ['returned', 'accepted'],
    returned: ['accepted'],
    accepted: ['returned'],
  },
};

/** States an output can go to next; a district takes back what was not reviewed yet, a province may reopen. */
export const nextStates = (hand: OutputHand, state: OutputState): readonly OutputState[] => MOVES[hand][state];

export type MoveRefusal = 'not-possible' | 'remarks-missing' | 'evidence-missing';

/** Why a move is refused, or null: a return says what to mend, a submission carries evidence. */
export function refuseMove(
  hand: OutputHand,
  move: { from: OutputState; to: OutputState; remarks: string | null; evidence: number },
): MoveRefusal | null {
  if (!nextStates(hand, move.from).includes(move.to)) return 'not-possible';
  if (move.to === 'returned' && move.remarks === null) return 'remarks-missing';
  if (move.to === 'submitted' && move.evidence === 0) return 'evidence-missing';
  return null;
}

/** Is an output late: due before today and neither handed in nor accepted? */
export const isLate = (state: OutputState, dueOn: string | null, today: string): boolean =>
  dueOn !== null && dueOn < today && state !== 'submitted' && state !== 'accepted';
