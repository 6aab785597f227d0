import { similarity } from '../identity/edit-distance.ts';
import { indexNames, type NameForms, type NameIndex } from './name-index.ts';
import {
  looseKey,
  normaliseName,
  withoutDistrictWord,
  withoutSubdistrictWord,
  withoutVillageWord,
} from './normal-name.ts';
import type { RegionKind } from './pack.ts';
import { holdsOn, type RegionRow, type VillageAlias } from './region-row.ts';

/** Where a row says a child lives: names as they are written, without codes. An empty district is not compared. */
export interface WrittenVillage {
  readonly district?: string;
  readonly subdistrict: string;
  readonly village: string;
  /** Kind when a column of its own says it; else it is taken from a word in front of the name. */
  readonly kind?: RegionKind;
}

/**
 * The village meant, or why a person has to say: several that may be meant, or none. Suggestions are village ids, the
 * likest name first, and never a decision.
 */
export type ResolvedVillage =
  | { readonly outcome: 'ok'; readonly village: number }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly number[] }
  | {
      readonly outcome: 'unknown';
      readonly what: 'district' | 'subdistrict' | 'village';
      readonly suggestions: readonly number[];
    };

const SUGGESTIONS = 5;
const LIKE_ENOUGH = 0.5;

/** What can be asked of one district's regions again and again. Answers are remembered by what was written. */
export interface VillageResolver {
  resolve(written: WrittenVillage): ResolvedVillage;
}

/**
 * A resolver over one district's regions (the district itself, its sub-districts and villages) as they hold on a day,
 * with the spellings that people have decided. A name alone is never enough: it is looked for inside the sub-district
 * written, after case, spaces, punctuation and the words of kind are set aside. A word of kind decides only between
 * villages of one name. Source: Kepmendagri 300.2.2-2430/2025 (names repeat within districts, a few within a
 * sub-district as desa and kelurahan).
 */
export function createVillageResolver(
  regions: readonly RegionRow[],
  aliases: readonly VillageAlias[],
  on: string,
): VillageResolver {
  const valid = regions.filter((region) => holdsOn(region, on));
  const districts = valid.filter(({ level }) => level === 2);
  const villages = valid.filter(({ level }) => level === 4);
  const subdistricts = indexNames(
    valid.filter(({ level }) => level === 3),
    (name) => withoutSubdistrictWord(name).name,
  );
  const siblings = new Map<number | null, NameIndex>();
  for (const [parent, children] of Map.groupBy(villages, ({ parentId }) => parentId)) {
    siblings.set(
      parent,
      indexNames(children, (name) => withoutVillageWord(name).name),
    );
  }
  const decided = new Map(aliases.map(({ subdistrict, alias, village }) => [aliasKey(subdistrict, alias), village]));
  const remembered = new Map<string, ResolvedVillage>();

  const inside = (subdistrict: RegionRow, written: WrittenVillage): ResolvedVillage => {
    const alias = decided.get(aliasKey(subdistrict.id, written.village));
    if (alias !== undefined) return { outcome: 'ok', village: alias };
    const full = normaliseName(written.village);
    const { name: bare, kind } = withoutVillageWord(full);
    const found = siblings.get(subdistrict.id)?.find({ full, bare }) ?? [];
    if (found.length === 0) {
      const near = villages.filter(({ parentId }) => parentId === subdistrict.id);
      return { outcome: 'unknown', what: 'village', suggestions: likest(bare, near) };
    }
    return choose(found, written.kind ?? kind);
  };

  const resolve = (written: WrittenVillage): ResolvedVillage => {
    const bare = withoutVillageWord(normaliseName(written.village)).name;
    if (!isDistrict(districts, written.district ?? ''))
      return { outcome: 'unknown', what: 'district', suggestions: [] };
    const found = subdistricts.find(subdistrictForms(written.subdistrict));
    const [subdistrict] = found;
    if (subdistrict === undefined)
      return { outcome: 'unknown', what: 'subdistrict', suggestions: likest(bare, villages) };
    if (found.length === 1) return inside(subdistrict, written);
    const several = villages.filter(({ parentId }) => found.some(({ id }) => id === parentId));
    return { outcome: 'ambiguous', candidates: likest(bare, several) };
  };

  return {
    resolve: (written) => {
      const key = `${written.district ?? ''}\n${written.subdistrict}\n${written.village}\n${written.kind ?? ''}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const answer = resolve(written);
      remembered.set(key, answer);
      return answer;
    },
  };
}

function aliasKey(subdistrict: number, spelling: string): string {
  return `${subdistrict} ${looseKey(normaliseName(spelling))}`;
}

function subdistrictForms(written: string): NameForms {
  const full = normaliseName(written);
  return { full, bare: withoutSubdistrictWord(full).name };
}

/** `KAB. KOTABARU`, `Kota Baru` and `KOTABARU` are the regency Kotabaru; `KOTA KAUR` is not the regency Kaur. */
function isDistrict(districts: readonly RegionRow[], written: string): boolean {
  const full = normaliseName(written);
  if (full === '' || districts.length === 0) return true;
  const { name, kind } = withoutDistrictWord(full);
  return districts.some((district) => {
    const known = looseKey(normaliseName(district.name));
    return known === looseKey(full) || (known === looseKey(name) && (kind === null || kind === district.kind));
  });
}

function choose(found: readonly RegionRow[], kind: RegionKind | null): ResolvedVillage {
  const ofKind = found.length > 1 && kind !== null ? found.filter((village) => village.kind === kind) : found;
  const [only] = ofKind;
  if (ofKind.length === 1 && only !== undefined) return { outcome: 'ok', village: only.id };
  return { outcome: 'ambiguous', candidates: found.map(({ id }) => id) };
}

function likest(name: string, villages: readonly RegionRow[]): readonly number[] {
  return villages
    .map(({ id, name: official }) => ({
      id,
      likeness: similarity(name, withoutVillageWord(normaliseName(official)).name),
    }))
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
    .sort((a, b) => b.likeness - a.likeness || a.id - b.id)
    .slice(0, SUGGESTIONS)
    .map(({ id }) => id);
}
