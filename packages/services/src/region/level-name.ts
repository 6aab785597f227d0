import type { RegionRef } from '@konvergensi/contract';

/** From the province down. */
export const LEVELS = ['province', 'district', 'subdistrict', 'village'] as const;

/** 1 province … 4 village, as the wire calls them. */
export function levelName(level: number): RegionRef['level'] {
  const name = LEVELS[level - 1];
  if (name === undefined) throw new RangeError(`no level ${level}`);
  return name;
}
