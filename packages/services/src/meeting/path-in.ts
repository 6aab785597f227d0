import type { RegionPath } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';

/** A region of a district as its shard holds it. */
export interface PlaceInDistrict {
  id: number;
  parent: number | null;
  /** 2 district, 3 sub-district, 4 village. */
  level: number;
}

/** Ids from the province down to a region of the district. */
export function pathIn({ path }: Pick<OpenDistrict, 'path'>, { id, parent, level }: PlaceInDistrict): RegionPath {
  if (level === 2) return path;
  return level === 3 ? [...path, id] : [...path, parent ?? 0, id];
}
