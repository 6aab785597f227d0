/**
 * Measurements of n children, column-wise. Numbers that are missing are NaN; a column that nobody has may be left out.
 * `sex` 0 unknown, 1 male, 2 female. `position` 0 unknown, 1 lying, 2 standing. `oedema` 1 yes, 0 no or not known.
 * Where `ageMonths` holds a number it is the age, else `ageDays`; both may hold fractions and neither is rounded.
 */
export interface MeasureColumns {
  n: number;
  sex: Uint8Array;
  ageDays: Float64Array;
  ageMonths?: Float64Array | undefined;
  weightKg?: Float64Array | undefined;
  lengthCm?: Float64Array | undefined;
  position?: Uint8Array | undefined;
  oedema?: Uint8Array | undefined;
  headCm?: Float64Array | undefined;
  armCm?: Float64Array | undefined;
  tricepsMm?: Float64Array | undefined;
  subscapularMm?: Float64Array | undefined;
}
