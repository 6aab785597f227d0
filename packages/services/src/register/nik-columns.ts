import type { PersonRow } from '@konvergensi/db';
import { childNik, completedMonths } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { sealNumber } from '../core/sealed-number.ts';

type NikColumns = Pick<PersonRow, 'nik_status' | 'nik_hmac' | 'nik_sealed' | 'nik_last4'>;
const ADULT_FROM_MONTHS = 144;

/** A NIK as it is kept: what it is worth, its digest, the number sealed, and four digits; never the number. */
export async function nikColumns(
  deps: Deps,
  raw: string,
  person: Pick<PersonRow, 'birth_date' | 'birth_date_kind' | 'sex'>,
  today: string,
): Promise<NikColumns> {
  const known = person.birth_date_kind === 'unknown' ? null : person.birth_date;
  const { status, digits } = childNik(raw, known, person.sex, today);
  const grown = known === null || completedMonths(known, today) >= ADULT_FROM_MONTHS;
  const kept = digits === null ? null : await sealNumber(deps.numberKeys, digits);
  return {
    nik_status: status === 'mother' && grown ? 'mismatch' : status,
    nik_hmac: kept?.digest ?? null,
    nik_sealed: kept?.sealed ?? null,
    nik_last4: kept?.last4 ?? null,
  };
}
