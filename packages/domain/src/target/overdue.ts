import type { Pregnancy } from './pregnancy.ts';

/** Whether to ask what happened: the due date has passed and no end is recorded. The question is asked once. */
export function asksForOutcome(pregnancy: Pregnancy, on: string): boolean {
  return pregnancy.end === null && on > pregnancy.dueDate;
}
