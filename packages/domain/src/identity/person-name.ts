import { editDistance } from './edit-distance.ts';

/**
 * How far two names agree: `same`; `like` (one letter, a word more, an initial, another order of words, or a newborn who
 * had no name yet); `first` (the first name alike, the rest not); `other`.
 */
export type NameLikeness = 'same' | 'like' | 'first' | 'other';

const SHORTEST_LIKE = 3;
const ORDINAL = /^(\d+|[ivx]+|[a-d]|kesatu|pertama|kedua|ketiga)$/;
const MUHAMMAD = new Set(
  'm md mhd muh muhd much moh mohd moch muhamad muhammad muhamed muhammed mohamad mohammad mohamed mochamad mochammad muchamad muchammad'.split(
    ' ',
  ),
);

/** A person's name as it is compared: lower case, words divided by one space, without accents and punctuation. */
export function normalisePersonName(raw: string): string {
  return raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`´"“”]/gu, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** Whether a normalised name stands in for a newborn without one: `by ny siti`, `bayi ibu rina 2`, `belum ada nama`. */
export function isPlaceholderName(name: string): boolean {
  return /^(by|bayi)\b|^(anak|an) (ny|nyonya|ibu|bu)\b|^(belum (ada|diberi) nama|bbl)$/.test(name);
}

/** Compares two normalised names. Twins told apart by a number or letter only (`… 1`, `… 2`) have other names. */
export function nameLikeness(a: string, b: string): NameLikeness {
  if (a === b) return 'same';
  const [first, second] = [splitOrdinal(a), splitOrdinal(b)];
  if (first.ordinal !== '' && second.ordinal !== '' && first.ordinal !== second.ordinal) return 'other';
  const [left, right] = [first.words.join(''), second.words.join('')];
  if (left === right) return first.ordinal === second.ordinal ? 'same' : 'like';
  if (isPlaceholderName(a) !== isPlaceholderName(b)) return 'like';
  if (oneLetter(left, right) || sameWords(first.words, second.words) || abbreviated(first.words, second.words))
    return 'like';
  const [name = '', other = ''] = [first.words[0], second.words[0]];
  return name === other || oneLetter(name, other) ? 'first' : 'other';
}

function splitOrdinal(name: string): { words: readonly string[]; ordinal: string } {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  return words.length > 1 && ORDINAL.test(last) ? { words: words.slice(0, -1), ordinal: last } : { words, ordinal: '' };
}

function oneLetter(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_LIKE && editDistance(a, b, 1) === 1;
}

/** All words of the shorter name stand in the longer one. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.every((word) => longer.includes(word));
}

/** Word for word the same but for initials (`M`) and the spellings of Muhammad. */
function abbreviated(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.every((word, index) => {
      const other = b[index] ?? '';
      if (word === other || (isMuhammad(word) && isMuhammad(other))) return true;
      return (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other));
    })
  );
}

function isMuhammad(word: string): boolean {
  return MUHAMMAD.has(word);
}
