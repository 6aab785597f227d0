import { looseKey, normaliseName } from './normal-name.ts';
import type { RegionRow } from './region-row.ts';

/** The ways a written name may be meant: as it stands, and without a word of kind in front. */
export interface NameForms {
  readonly full: string;
  readonly bare: string;
}

/** Regions of one parent by name: first by their words, then by the loose key. */
export interface NameIndex {
  find(forms: NameForms): readonly RegionRow[];
}

/**
 * Indexes siblings by name. `bare` tells what of an official name is a word of kind (`Desa Baru` is found as `Baru` too).
 * What is found is every region that may be meant: by its words; when no words agree, by the loose key; and last, for a
 * name written in one word, by its letters (`TANJUNGIMANII`).
 */
export function indexNames(regions: readonly RegionRow[], bare: (name: string) => string): NameIndex {
  const byWords = new Map<string, RegionRow[]>();
  const byLooseKey = new Map<string, RegionRow[]>();
  const byLetters = new Map<string, RegionRow[]>();
  for (const region of regions) {
    const name = normaliseName(region.name);
    for (const form of new Set([name, bare(name)])) {
      add(byWords, form, region);
      add(byLooseKey, looseKey(form), region);
      add(byLetters, form.replaceAll(' ', ''), region);
    }
  }
  return {
    find: ({ full, bare: rest }) => {
      const named = union(byWords.get(full), byWords.get(rest));
      if (named.length > 0) return named;
      const loose = union(byLooseKey.get(looseKey(full)), byLooseKey.get(looseKey(rest)));
      return loose.length > 0 || rest.includes(' ') ? loose : (byLetters.get(rest) ?? []);
    },
  };
}

function add(index: Map<string, RegionRow[]>, key: string, region: RegionRow): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [region]);
  else if (!known.includes(region)) known.push(region);
}

function union(first: readonly RegionRow[] = [], second: readonly RegionRow[] = []): readonly RegionRow[] {
  return [...new Set([...first, ...second])];
}
