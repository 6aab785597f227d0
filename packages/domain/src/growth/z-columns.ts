import { INDEX_CODES, type IndexCode } from './child.ts';

/** In a column of z-scores: none; the reason stands in the `reason` column. */
export const MISSING_Z = -2_147_483_648;

/** In a column of flags: no z-score, so no flag either. */
export const MISSING_FLAG = -1;

/** In `ageDay`: no age, or a negative one. */
export const AGE_MISSING = -1;

/** In `ageDay`: 60 exact months or more. */
export const AGE_OVER_LIMIT = -2;

/**
 * The answers for n children, column-wise. Arrays may be longer than n.
 *
 * `z` hundredths or MISSING_Z (an absurd measurement stops at 2,147,483,647); `flag` 1 implausible, 0 not, MISSING_FLAG;
 * `reason` 0 or one more than the place in MISSING_REASONS. `ageDay` whole days or one of the two codes above.
 * `lengthUsedCm` the corrected length, `bmi` kg/m² from it, NaN for none. `positionUsed` as in the input, 0 where it was
 * not believed, and then `positionIgnored` is 1.
 */
export interface ZColumns {
  z: Record<IndexCode, Int32Array>;
  flag: Record<IndexCode, Int8Array>;
  reason: Record<IndexCode, Uint8Array>;
  ageDay: Int16Array;
  lengthUsedCm: Float64Array;
  bmi: Float64Array;
  positionUsed: Uint8Array;
  positionIgnored: Uint8Array;
}

function perIndex<T>(make: () => T): Record<IndexCode, T> {
  return Object.fromEntries(INDEX_CODES.map((code) => [code, make()])) as Record<IndexCode, T>;
}

/** Room for the answers of n children, to be used again for the next block of a file. */
export function allocateZColumns(n: number): ZColumns {
  return {
    z: perIndex(() => new Int32Array(n)),
    flag: perIndex(() => new Int8Array(n)),
    reason: perIndex(() => new Uint8Array(n)),
    ageDay: new Int16Array(n),
    lengthUsedCm: new Float64Array(n),
    bmi: new Float64Array(n),
    positionUsed: new Uint8Array(n),
    positionIgnored: new Uint8Array(n),
  };
}
