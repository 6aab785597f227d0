/** A village as lines name it. */
export interface NamedVillage {
  readonly code: string;
  readonly name: string;
  readonly isPriority: boolean;
}

export const ALL_PLACES = 'semua';
export const PRIORITY_PLACES = 'prioritas';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Codes of the villages that words name: a village's code, a sub-district's (all its villages), a name that only one
 * village has, `prioritas`, `semua`. Answers the first word that names none, or more than one.
 */
export function findVillages(
  words: readonly string[],
  villages: readonly NamedVillage[],
): { codes: string[] } | { unknown: number; why: 'none' | 'several' } {
  const found = new Set<string>();
  for (const [i, word] of words.entries()) {
    const codes = named(word, villages);
    if (codes.length === 0) return { unknown: i, why: 'none' };
    if (codes.length > 1 && !isGroup(word)) return { unknown: i, why: 'several' };
    for (const code of codes) found.add(code);
  }
  return { codes: [...found].sort() };
}

const isGroup = (word: string): boolean => [ALL_PLACES, PRIORITY_PLACES].includes(plain(word)) || /^[\d.]+$/.test(word);

function named(word: string, villages: readonly NamedVillage[]): string[] {
  const asked = plain(word);
  const within =
    asked === ALL_PLACES
      ? villages
      : asked === PRIORITY_PLACES
        ? villages.filter(({ isPriority }) => isPriority)
        : /^\d\d\.\d\d\.\d\d$/.test(word)
          ? villages.filter(({ code }) => code.startsWith(`${word}.`))
          : villages.filter(({ code, name }) => code === word || plain(name) === asked);
  return within.map(({ code }) => code);
}
