/** Codes of the position columns: how the child was measured. */
export const POSITION_UNKNOWN = 0;
export const POSITION_LYING = 1;
export const POSITION_STANDING = 2;

/** First whole day at which a child is measured standing; up to day 730 it is measured lying. */
export const STANDING_FROM_DAY = 731;

/** Length lying exceeds height standing by this much, in cm. */
export const POSITION_CORRECTION_CM = 0.7;

/** Below this age, in exact months, a recorded standing height is taken for an error of the record. */
export const STANDING_NOT_BELIEVED_BELOW_MONTHS = 9;

/**
 * Length as all indices use it: +0.7 cm for a child under 731 days measured standing, −0.7 cm from 731 days on for one
 * measured lying. With the position or the age (`ageDay` negative) unknown the figure is left alone.
 */
export function correctedLength(lengthCm: number, position: number, ageDay: number): number {
  if (position === POSITION_UNKNOWN || ageDay < 0) return lengthCm;
  if (ageDay < STANDING_FROM_DAY) {
    return position === POSITION_STANDING ? lengthCm + POSITION_CORRECTION_CM : lengthCm;
  }
  return position === POSITION_LYING ? lengthCm - POSITION_CORRECTION_CM : lengthCm;
}
