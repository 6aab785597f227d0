import type { Sex } from '../growth/child.ts';
import { isAdultWoman, type NikKind, nikFits, readNik } from './nik.ts';

/**
 * What a NIK typed for a child is worth: `valid` encodes the child's own birth date and sex; `mother` is well formed but a
 * woman's; `mismatch` is well formed but encodes another date or sex. The other kinds are those of `readNik`.
 */
export type ChildNikStatus = NikKind | 'mother' | 'mismatch';

/** The status of a child's NIK and its 16 digits when it is well formed, null otherwise. */
export interface ChildNik {
  readonly status: ChildNikStatus;
  readonly digits: string | null;
}

/** Judges a NIK typed for a child; a birth date or sex that is not known (null) fits nothing. */
export function childNik(raw: string, birthDate: string | null, sex: Sex | null, today: string): ChildNik {
  const nik = readNik(raw, today);
  if (nik.kind !== 'valid') return { status: nik.kind, digits: null };
  const { digits, encoded } = nik;
  if (birthDate !== null && sex !== null && nikFits(encoded, birthDate, sex)) return { status: 'valid', digits };
  return { status: isAdultWoman(encoded, today) ? 'mother' : 'mismatch', digits };
}
