import type { Month } from '../period/month.ts';
import { monthOf } from '../period/month.ts';
import { addDays } from '../period/shift-date.ts';

/** Days after the meeting in which the names given for its agenda still show. */
export const AGENDA_GRACE_DAYS = 7;

/** The last day on which names given for a meeting are shown. */
export const agendaEndsOn = (heldOn: string): string => addDays(heldOn, AGENDA_GRACE_DAYS);

/** Names are given for a meeting that is still to be held, in the month of its agenda. */
export function refuseAgendaDay(heldOn: string, month: Month, today: string): 'past' | 'other-month' | null {
  if (heldOn < today) return 'past';
  return monthOf(heldOn) === month ? null : 'other-month';
}

/** In force until its last day, unless it was taken back. */
export const isAgendaOpen = (grant: { endsOn: string; withdrawnAt: number | null }, today: string): boolean =>
  grant.withdrawnAt === null && today <= grant.endsOn;
