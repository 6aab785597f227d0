import { looseKey, normaliseName } from '../region/normal-name.ts';

export type FacilityKind = 'puskesmas' | 'posyandu';

const WORDS: Readonly<Record<FacilityKind, ReadonlySet<string>>> = {
  puskesmas: new Set('uptd upt upk blud puskesmas pukesmas pkm pusk'.split(' ')),
  posyandu: new Set('posyandu pos yandu psy'.split(' ')),
};

/**
 * A facility's name without the words that say what it is (`UPTD PUSKESMAS`, `PKM`, `Pos`), lower case, one space between
 * words. Empty when nothing else is written.
 */
export function bareFacilityName(kind: FacilityKind, raw: string): string {
  const words = normaliseName(raw).split(' ');
  const first = words.findIndex((word) => !WORDS[kind].has(word));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** The key under which loose spellings of one facility meet: `PKM KAUR UTARA` = `Puskesmas Kaur Utara`, `Melati II` = `MELATI 2`. */
export function facilityKey(kind: FacilityKind, raw: string): string {
  return looseKey(bareFacilityName(kind, raw));
}

/** A facility's name as it is proposed: bare, each word with a capital, numerals as written. */
export function facilityName(kind: FacilityKind, raw: string): string {
  const bare = bareFacilityName(kind, raw);
  return bare.replace(/\S+/g, (word) => (/^[ivx]+$/.test(word) ? word.toUpperCase() : capital(word)));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
