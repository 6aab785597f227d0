import { recordingDeadline } from '@konvergensi/domain';
import { endOfDay } from '../core/days-in-zone.ts';
import type { VillageFacts } from '../record/village-facts.ts';

/** A village's facts as they would be without months that were first recorded after their deadline. Measurements stay. */
export function recordedInTime(facts: VillageFacts, region: string): VillageFacts {
  const months = new Map(
    [...facts.held].map(([person, rows]) => [
      person,
      rows.filter(({ month, firstAt }) => firstAt < endOfDay(recordingDeadline(month), region)),
    ]),
  );
  return { ...facts, held: months, history: { ...facts.history, months } };
}
