import type { RegionKind } from './pack.ts';

/** A region with its permanent id; the Kemendagri code, the name and the parent hold from `validFrom` until `validTo`. */
export interface RegionRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** 1 province, 2 regency or city, 3 sub-district, 4 village. */
  readonly level: 1 | 2 | 3 | 4;
  readonly kind: RegionKind;
  readonly parentId: number | null;
  readonly validFrom: string;
  /** First day on which it no longer holds; null while it does. */
  readonly validTo: string | null;
}

/** A spelling that a person has said to mean this village, when it stands under this sub-district. */
export interface VillageAlias {
  readonly subdistrict: number;
  readonly alias: string;
  readonly village: number;
}

/** Whether a region exists on a civil date. */
export function holdsOn(region: RegionRow, date: string): boolean {
  return region.validFrom <= date && (region.validTo === null || date < region.validTo);
}
