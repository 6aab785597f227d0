import type { PersonRow } from '@konvergensi/db';

/** A person as the trail keeps it: without the digest of the NIK. */
export function shownPerson(row: PersonRow): Readonly<Record<string, unknown>> {
  const { nik_hmac: _digest, ...rest } = row;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
}
