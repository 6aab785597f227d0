import type { Month } from '../period/month.ts';

/** Who helps: a donor knows the case by its number, never the child or what ails it. */
export const DONOR_KINDS = ['official', 'office', 'business', 'institution', 'person'] as const;
export type DonorKind = (typeof DONOR_KINDS)[number];

/** What is given: rupiah, protein food in portions, packages. */
export const FOSTER_UNITS = ['money', 'food', 'package'] as const;
export type FosterUnit = (typeof FOSTER_UNITS)[number];

/** How a delivery is proven: signed for by the family, or seen by a witness. */
export const DELIVERY_PROOFS = ['signed', 'witnessed'] as const;
export type DeliveryProof = (typeof DELIVERY_PROOFS)[number];

/** A pledge lasts no longer than two years: it is made anew then. */
export const MOST_FOSTER_MONTHS = 24;

export interface PledgeSpan {
  from: Month;
  to: Month;
}

export type PledgeRefusal = 'to-before-from' | 'too-long';

export function refusePledge({ from, to }: PledgeSpan): PledgeRefusal | null {
  if (to < from) return 'to-before-from';
  return to - from >= MOST_FOSTER_MONTHS ? 'too-long' : null;
}

export type DeliveryRefusal = 'not-promised' | 'not-yet' | 'too-early';

/** A delivery is for a month that was promised, has begun at the earliest, and lies in the past. */
export function refuseDelivery(
  { from, to }: PledgeSpan,
  delivery: { month: Month; on: string; onMonth: Month; today: string },
): DeliveryRefusal | null {
  if (delivery.month < from || delivery.month > to) return 'not-promised';
  if (delivery.on > delivery.today) return 'not-yet';
  return delivery.onMonth < from ? 'too-early' : null;
}

/** Months that were promised, are over, and saw no delivery; none from the month in which it ended. */
export function monthsMissing(
  { from, to }: PledgeSpan,
  { delivered, now, endedIn }: { delivered: readonly Month[]; now: Month; endedIn: Month | null },
): Month[] {
  const last = Math.min(to, now - 1, endedIn === null ? to : endedIn - 1);
  const had = new Set(delivered);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i).filter((month) => !had.has(month));
}
