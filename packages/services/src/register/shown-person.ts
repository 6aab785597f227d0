import type { PersonRow } from '@konvergensi/db';

/** A person as the trail keeps it: without the NIK, its digest and what it is sealed in. */
export function shownPerson(row: PersonRow): Readonly<Record<string, unknown>> {
  const { nik_hmac: _digest, nik_sealed: _sealed, ...rest } = row;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
}
