import { similarity } from './edit-distance.ts';
import { normalisePersonName } from './person-name.ts';

/** Spellings that sound alike, old and new, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/(sj|sy|sh)/g, 's'],
  [/nj/g, 'ny'],
  [/(ch|kh|q)/g, 'k'],
  [/(ph|v)/g, 'f'],
  [/(dh|th|ts)/g, 't'],
  [/dz|z/g, 'j'],
  [/x/g, 'ks'],
  [/y/g, 'i'],
  [/ie/g, 'i'],
  [/ck/g, 'k'],
  [/d(?= |$)/g, 't'],
  [/h/g, ''],
];

/** A name as it sounds: old spellings as new ones (oe = u, dj = j, tj = c), y as i, letters that are not heard left out. */
export function soundOf(name: string): string {
  let text = normalisePersonName(name);
  for (const [letters, sound] of SOUNDS) text = text.replace(letters, sound);
  return text.replace(/(.)\1+/g, '$1');
}

/**
 * Pieces of three letters of what is looked for, as written and as it sounds: whoever shares most of them is a candidate.
 * At most `limit`, those of the longest words first, since names share their short ones.
 */
export function trigramsOf(query: string, limit = 16): readonly string[] {
  const words = [normalisePersonName(query), soundOf(query)].map((text) =>
    text.split(' ').toSorted((a, b) => b.length - a.length),
  );
  const found = new Set<string>();
  for (const word of words.flat()) {
    for (let i = 0; i + 3 <= word.length; i += 1) found.add(word.slice(i, i + 3));
    if (word.length === 2) found.add(word);
  }
  return [...found].slice(0, limit);
}

/** Of those who share pieces with what is asked, the ones that share at least half as many as the nearest. */
export const isWorthComparing = (shared: number, most: number): boolean => shared > 0 && shared * 2 >= most;

const likeness = (a: string, b: string): number => (a === b ? 1 : similarity(a, b));

/** How well two words agree, 0 to 1: as written or, a little less, as they sound. */
const wordLikeness = (a: readonly [string, string], b: readonly [string, string]): number =>
  Math.max(likeness(a[0], b[0]), 0.97 * likeness(a[1], b[1]));

const wordsOf = (name: string): readonly (readonly [string, string])[] =>
  normalisePersonName(name)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => [word, soundOf(word)] as const);

/** A query, read once for many names. */
export function nameSearch(query: string): (name: string) => number {
  const asked = wordsOf(query);
  const letters = asked.reduce((sum, [word]) => sum + word.length, 0);
  const joined = soundOf(query).replaceAll(' ', '');
  return (name) => {
    const found = wordsOf(name);
    if (letters === 0 || found.length === 0) return 0;
    let sum = 0;
    for (const word of asked) {
      let best = 0;
      for (const other of found) best = Math.max(best, wordLikeness(word, other));
      sum += best * word[0].length;
    }
    const unasked = Math.max(0, found.length - asked.length);
    const together = likeness(joined, soundOf(name).replaceAll(' ', ''));
    return Math.max(sum / letters - 0.03 * unasked, together);
  };
}
