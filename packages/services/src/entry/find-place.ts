import type { EntryCells, EntryLevel, EntryRowProblem } from '@konvergensi/domain';
import type { Place } from './open-entries.ts';

const undotted = (code: string): string => code.replaceAll('.', '');

/** The level that a code belongs to, where the row does not say. */
function levelOfCode(code: string): EntryLevel {
  const digits = undotted(code).length;
  return digits === 4 ? 'district' : digits === 6 || digits === 7 ? 'subdistrict' : 'village';
}

/** A place by its Kemendagri code, with points or without, or its BPS code; a puskesmas by its name, a school by NPSN. */
export function findPlace(
  places: readonly Place[],
  cells: EntryCells,
  asked: EntryLevel | undefined,
): Place | Extract<EntryRowProblem, 'place' | 'codes-differ'> {
  const code = cells.code.trim();
  const bps = cells.bps.trim();
  const level = asked ?? levelOfCode(code === '' ? bps : code);
  const here = places.filter((place) => place.level === level);
  if (level === 'puskesmas') {
    const name = cells.place.trim().toLowerCase();
    return here.find(({ place, name: own }) => place === code || own.toLowerCase() === name) ?? 'place';
  }
  const byCode =
    code === '' ? undefined : here.find((one) => one.code !== null && undotted(one.code) === undotted(code));
  const byBps = bps === '' ? undefined : here.find((one) => one.bps === undotted(bps));
  if (byCode !== undefined && byBps !== undefined && byCode !== byBps) return 'codes-differ';
  // Many files head the BPS code with a plain "kode".
  const plain = code !== '' && !code.includes('.') ? here.find((one) => one.bps === code) : undefined;
  if (bps === '' && byCode !== undefined && plain !== undefined && plain !== byCode) return 'codes-differ';
  return byCode ?? byBps ?? plain ?? 'place';
}
