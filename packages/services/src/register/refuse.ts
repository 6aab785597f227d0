import { Problem } from '@konvergensi/contract';

/** A field that cannot be so. */
export const wrongField = (field: string, message: string): Problem =>
  new Problem('invalid', { errors: [{ pointer: `/${field}`, message }] });

/** Refuses another version than the one that stands. */
export function refuseStale(current: { version: number } | undefined, version: number | null): void {
  if ((current?.version ?? null) !== version)
    throw new Problem('conflict', { extra: { version: current?.version ?? null } });
}
