import type { EntryIndicator } from '../indicator/indicator.ts';

/** What an agency typed for one place and period, before it is judged. */
export interface TypedEntry {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** "Tidak ada sasaran": nobody there is to be reached, which is neither 0 nor unfilled. */
  readonly noTarget: boolean;
  readonly reason: string;
}

/** A value as it is kept: a pair, or that there is nobody to reach. Not filled is no value at all. */
export type EnteredValue =
  | { readonly kind: 'pair'; readonly numerator: number; readonly denominator: number | null; readonly reason: string }
  | { readonly kind: 'no-target'; readonly reason: string };

export type EntryFault =
  | 'numerator'
  | 'denominator'
  | 'zero-denominator'
  | 'above-own-list'
  | 'reason'
  | 'yes-or-no'
  | 'no-target-with-numbers'
  | 'no-denominator-wanted';

/** Which field a fault is about. */
export const FIELD_OF_FAULT: Readonly<Record<EntryFault, 'numerator' | 'denominator' | 'reason' | 'noTarget'>> = {
  numerator: 'numerator',
  denominator: 'denominator',
  'zero-denominator': 'denominator',
  'above-own-list': 'numerator',
  reason: 'reason',
  'yes-or-no': 'numerator',
  'no-target-with-numbers': 'noTarget',
  'no-denominator-wanted': 'denominator',
};

/** What to do about it, in the words of the form. */
export const FAULT_WORDS: Readonly<Record<EntryFault, { id: string; en: string }>> = {
  numerator: { id: 'Tulis pembilang sebagai bilangan bulat', en: 'Write the numerator as a whole number' },
  denominator: { id: 'Tulis penyebut sebagai bilangan bulat', en: 'Write the denominator as a whole number' },
  'zero-denominator': {
    id: 'Penyebut 0: pilih "tidak ada sasaran" bila memang tidak ada',
    en: 'Denominator 0: choose "nobody to reach" if there is nobody',
  },
  'above-own-list': {
    id: 'Pembilang diambil dari daftar penyebutnya sendiri, jadi tidak dapat lebih besar; periksa keduanya',
    en: 'The numerator is drawn from the denominator’s own list and cannot be larger; check both',
  },
  reason: {
    id: 'Pembilang lebih besar dari sasaran: tulis alasannya (paling sedikit 5 huruf)',
    en: 'The numerator is above the target: write why (at least 5 letters)',
  },
  'yes-or-no': { id: 'Tulis 1 untuk ya, 0 untuk tidak', en: 'Write 1 for yes, 0 for no' },
  'no-target-with-numbers': {
    id: 'Kosongkan angkanya, atau batalkan "tidak ada sasaran"',
    en: 'Clear the numbers, or take back "nobody to reach"',
  },
  'no-denominator-wanted': {
    id: 'Indikator ini hanya berupa jumlah; kosongkan penyebut',
    en: 'This indicator is a plain count; leave the denominator empty',
  },
};

const LEAST_REASON = 5;
const isCount = (n: number | null): n is number => n !== null && Number.isSafeInteger(n) && n >= 0;

/** Judges one typed entry. A numerator above a list that is not its own is kept unclipped, with the reason. */
export function judgeEntry(
  indicator: Pick<EntryIndicator, 'denominator' | 'drawnFrom' | 'unit'>,
  typed: TypedEntry,
): { readonly value: EnteredValue } | { readonly fault: EntryFault } {
  const reason = typed.reason.trim();
  if (typed.noTarget) {
    const isEmpty = typed.numerator === null && typed.denominator === null;
    return isEmpty ? { value: { kind: 'no-target', reason } } : { fault: 'no-target-with-numbers' };
  }
  const { numerator, denominator } = typed;
  if (!isCount(numerator)) return { fault: 'numerator' };
  if (indicator.unit === 'yesno' && numerator > 1) return { fault: 'yes-or-no' };
  if (indicator.denominator === null) {
    if (denominator !== null) return { fault: 'no-denominator-wanted' };
    return { value: { kind: 'pair', numerator, denominator: null, reason } };
  }
  if (!isCount(denominator)) return { fault: 'denominator' };
  if (denominator === 0) return { fault: 'zero-denominator' };
  if (numerator > denominator && indicator.drawnFrom === 'own-list') return { fault: 'above-own-list' };
  if (numerator > denominator && reason.length < LEAST_REASON) return { fault: 'reason' };
  return { value: { kind: 'pair', numerator, denominator, reason } };
}

/** Percent, unclipped; the count itself where there is no denominator; null: nobody to reach. */
export function percentOfEntry(value: EnteredValue): number | null {
  if (value.kind === 'no-target') return null;
  return value.denominator === null ? value.numerator : (value.numerator / value.denominator) * 100;
}

/** More served than targeted: shown with its words, left out of colours, ranks and priority. */
export const isAboveTarget = (value: EnteredValue): boolean =>
  value.kind === 'pair' && value.denominator !== null && value.numerator > value.denominator;

/** What stands behind a percentage above 100. */
export const ABOVE_TARGET_WORDS = {
  id: 'sasaran proyeksi lebih kecil dari yang dilayani',
  en: 'the projected target is smaller than those served',
} as const;

/** May a colour, a rank or the choice of priority villages use it? */
export const isComparable = (value: EnteredValue): boolean => value.kind === 'pair' && !isAboveTarget(value);
