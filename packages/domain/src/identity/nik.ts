import type { Sex } from '../growth/child.ts';
import { civilDate, completedMonths } from '../period/civil-date.ts';

/** What was typed as a NIK. Only `valid` has digits that may be compared; none of the others is an error of the file. */
export type NikKind =
  | 'valid'
  | 'empty'
  | 'masked'
  | 'scientific'
  | 'mother_plus_one'
  | 'seventeen_digits'
  | 'dummy'
  | 'invalid';

/** The birth date (two digits of the year) and sex that a valid NIK encodes. */
export interface EncodedBirth {
  readonly sex: Sex;
  /** `DDMMYY`, the 40 of women already taken off the day. */
  readonly birth: string;
}

export type Nik =
  | { readonly kind: 'valid'; readonly digits: string; readonly encoded: EncodedBirth }
  | { readonly kind: Exclude<NikKind, 'valid'> };

/** First two digits that a province has had. */
const PROVINCES = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97'.split(
    ' ',
  ),
);
const WOMAN_FROM_MONTHS = 12 * 12;

/**
 * Reads a NIK: 16 digits, area of first registration `PPKKCC`, birth date `DDMMYY` (women: day + 40), serial 0001-9999.
 * Refused as `invalid`: another length, no such province, district or sub-district 00, no such date. `mother_plus_one`
 * are 17 digits that begin with the NIK of a woman of childbearing age on `today`. Sources: Permendagri 58/2021 for the
 * areas; eHDW FAQ of June 2024 for the mother's NIK with one digit more.
 */
export function readNik(raw: string, today: string): Nik {
  const text = raw.replace(/[\s'’.-]/g, '');
  if (text === '' || /^0+$/.test(text)) return { kind: 'empty' };
  if (/^\d*[*xX•]+\d*$/.test(text)) return { kind: 'masked' };
  if (/^\d+(,\d+)?E\+?\d+$/i.test(text)) return { kind: 'scientific' };
  if (/^\d{17}$/.test(text)) {
    const mother = readNik(text.slice(0, 16), today);
    const adult = mother.kind === 'valid' && isAdultWoman(mother.encoded, today);
    return { kind: adult ? 'mother_plus_one' : 'seventeen_digits' };
  }
  if (!/^\d{16}$/.test(text)) return { kind: 'invalid' };
  if (isDummy(text)) return { kind: 'dummy' };
  const encoded = decode(text);
  return encoded === null ? { kind: 'invalid' } : { kind: 'valid', digits: text, encoded };
}

/** Whether the birth date and sex that a NIK encodes are the child's own. */
export function nikFits(encoded: EncodedBirth, birthDate: string, sex: Sex): boolean {
  const [year, month, day] = [birthDate.slice(2, 4), birthDate.slice(5, 7), birthDate.slice(8)];
  return encoded.sex === sex && encoded.birth === `${day}${month}${year}`;
}

/** Whether a NIK encodes a woman who is at least 12 years old on `today`. */
export function isAdultWoman(encoded: EncodedBirth, today: string): boolean {
  if (encoded.sex !== 2) return false;
  const birth = latestBirth(encoded.birth, today);
  return birth !== null && completedMonths(birth, today) >= WOMAN_FROM_MONTHS;
}

function isDummy(digits: string): boolean {
  const sequence = '12345678901234567890';
  return (
    /^(\d)\1{15}$/.test(digits) || digits.startsWith('9999') || digits.endsWith('0000') || sequence.includes(digits)
  );
}

function decode(digits: string): EncodedBirth | null {
  if (!PROVINCES.has(digits.slice(0, 2)) || digits.slice(2, 4) === '00' || digits.slice(4, 6) === '00') return null;
  const day = Number(digits.slice(6, 8));
  const sex = day > 40 ? 2 : 1;
  const birth = String(sex === 2 ? day - 40 : day).padStart(2, '0') + digits.slice(8, 12);
  return dateIn(20, birth) === null && dateIn(19, birth) === null ? null : { sex, birth };
}

function latestBirth(birth: string, today: string): string | null {
  const recent = dateIn(20, birth);
  return recent !== null && recent <= today ? recent : dateIn(19, birth);
}

function dateIn(century: number, birth: string): string | null {
  return civilDate(century * 100 + Number(birth.slice(4)), Number(birth.slice(2, 4)), Number(birth.slice(0, 2)));
}
