import { firstDayOf, lastDayOf } from '../period/month.ts';
import type { Gone, NotYet, TargetSpan } from './target-span.ts';

/** A target: the days of the period on which, and why she or he leaves in it, if so. Or why no target. */
export type TargetStatus =
  | { readonly target: true; readonly first: string; readonly last: string; readonly leaves: Gone | null }
  | { readonly target: false; readonly why: NotYet | Gone };

/**
 * Whether someone is a target in a month or in a longer period (first and last month, both included), from dates alone:
 * one day is enough. Whoever is not, is not for the reason given.
 */
export function targetStatus(
  span: TargetSpan,
  period: { readonly first: number; readonly last: number },
): TargetStatus {
  const [from, to] = [firstDayOf(period.first), lastDayOf(period.last)];
  const first = span.first > from ? span.first : from;
  const last = span.last !== null && span.last < to ? span.last : to;
  if (first <= last) return { target: true, first, last, leaves: span.last === last ? span.after : null };
  const gone = span.last !== null && (span.last < from || span.first <= to);
  return { target: false, why: gone && span.after !== null ? span.after : span.before };
}
