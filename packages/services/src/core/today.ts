import { zoneOfCode } from '@konvergensi/domain';
import type { Deps } from './deps.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone's format is made once: making one takes longer than all else that a small verb computes. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, made);
  return made;
}

/** The civil date in a zone (`Asia/Jakarta`, `Asia/Makassar`, `Asia/Jayapura`) at an instant. */
export const todayIn = (zone: string, now: number): string => formatOf(zone).format(now);

/** The civil date now where a region lies, by its code. */
export const todayOf = (deps: Pick<Deps, 'now'>, code: string): string => todayIn(zoneOfCode(code), deps.now());
