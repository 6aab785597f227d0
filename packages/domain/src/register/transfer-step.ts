/** The side a person leaves: `sent` until the other has accepted, `left` until she or he has arrived there. */
export interface OutSide {
  readonly state: 'sent' | 'left' | 'done' | 'refused' | 'withdrawn';
  readonly owed: boolean;
}
/** The side where the person arrives; it decides while `offered`. */
export interface InSide {
  readonly state: 'offered' | 'accepted' | 'arrived' | 'refused' | 'withdrawn';
  readonly owed: boolean;
}

/** What a person on the way to another district waits for next; each is one batch on one side. */
export type TransferStep =
  | 'offer'
  | 'note-offered'
  | 'leave'
  | 'arrive'
  | 'finish'
  | 'take-refusal'
  | 'note-refused'
  | 'call-off'
  | 'note-called-off';

/**
 * The next step from what stands on both sides; null: a person is waited for, or all is done. The person lives in the old
 * village until it has noted the acceptance, and in the new one only after that: never in both, and history is read from
 * the old village, which keeps it, so nothing is lost in between.
 */
export function nextTransferStep(out: OutSide, there: InSide | null): TransferStep | null {
  if (there === null) return withNone(out);
  if (out.state === 'sent') return sentStep(out, there);
  if (out.state === 'left') return there.state === 'arrived' ? 'finish' : 'arrive';
  if (out.state === 'refused') return there.owed ? 'note-refused' : null;
  if (out.state !== 'withdrawn') return null;
  if (there.state === 'offered' || there.state === 'accepted') return 'call-off';
  return out.owed || there.owed ? 'note-called-off' : null;
}

function withNone({ state, owed }: OutSide): TransferStep | null {
  if (state === 'sent') return 'offer';
  return state === 'withdrawn' && owed ? 'note-called-off' : null;
}

function sentStep(out: OutSide, there: InSide): TransferStep | null {
  if (there.state === 'accepted') return 'leave';
  if (there.state === 'refused') return 'take-refusal';
  return out.owed ? 'note-offered' : null;
}
