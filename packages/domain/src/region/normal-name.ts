import type { RegionKind } from './pack.ts';

const ROMAN = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((text, index) => [text, index + 1]),
);

/** Words of kind in front of a name, by what they say; the long forms first. */
const VILLAGE_WORDS: readonly (readonly [words: string, kind: RegionKind])[] = [
  ['desa adat', 'desa_adat'],
  ['desa', 'desa'],
  ['ds', 'desa'],
  ['kelurahan', 'kelurahan'],
  ['kel', 'kelurahan'],
];
const SUBDISTRICT_WORDS: readonly (readonly [words: string, kind: RegionKind])[] = [
  ['kecamatan', 'subdistrict'],
  ['kec', 'subdistrict'],
];
const DISTRICT_WORDS: readonly (readonly [words: string, kind: RegionKind])[] = [
  ['kabupaten', 'regency'],
  ['kab', 'regency'],
  ['kota administrasi', 'city'],
  ['kota', 'city'],
];

/**
 * A region's name as it is compared: lower case, letters and digits in words divided by one space. Accents and
 * apostrophes are dropped (`Jum'at` is `jumat`), other punctuation divides words, a digit written against a letter
 * is a word of its own.
 */
export function normaliseName(raw: string): string {
  return raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`´"“”*]/gu, '')
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/**
 * The key under which loose spellings of one name meet: no spaces, and a numeral after the first word is a number of its
 * own whether it is written `II` or `2` (`Tanjung Iman II` = `TANJUNGIMAN 2`, but `Parit I/II` is not `Parit III`).
 * Takes a name from `normaliseName`.
 */
export function looseKey(name: string): string {
  return name
    .split(' ')
    .map((word, index) => (index > 0 && numeral(word) !== null ? `#${numeral(word)}#` : word))
    .join('');
}

/** A name from `normaliseName` without the words of kind in front of it, and the kind they say when they say one. */
export interface NamedKind {
  readonly name: string;
  readonly kind: RegionKind | null;
}

/** `desa kel suka maju` → `suka maju`, of no certain kind. */
export function withoutVillageWord(name: string): NamedKind {
  return withoutWords(name, VILLAGE_WORDS);
}

export function withoutSubdistrictWord(name: string): NamedKind {
  return withoutWords(name, SUBDISTRICT_WORDS);
}

/** Only the first word goes: the regency Kota Baru is written `KAB. KOTA BARU`. */
export function withoutDistrictWord(name: string): NamedKind {
  const found = DISTRICT_WORDS.find(([word]) => name.startsWith(`${word} `));
  return found === undefined ? { name, kind: null } : { name: name.slice(found[0].length + 1), kind: found[1] };
}

function withoutWords(name: string, words: readonly (readonly [string, RegionKind])[]): NamedKind {
  const found = words.find(([word]) => name.startsWith(`${word} `));
  if (found === undefined) return { name, kind: null };
  const rest = withoutWords(name.slice(found[0].length + 1), words);
  return { name: rest.name, kind: rest.kind === null || rest.kind === found[1] ? found[1] : null };
}

function numeral(word: string): number | null {
  return /^\d+$/.test(word) ? Number(word) : (ROMAN.get(word) ?? null);
}
