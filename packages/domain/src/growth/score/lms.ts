/** Beyond this many standard deviations the curve gives way to a straight line. */
export const CURVE_END = 3;

/**
 * The z-score of measurement y in a row of the standards: ((y/M)^L − 1) / (S·L), and beyond ±3, where the curve is not
 * trusted, along a straight line as wide as the last step of the curve (WHO 2006, computation of centiles and z-scores).
 * With L = 1 both are the same line.
 */
export function lmsScore(y: number, l: number, m: number, s: number): number {
  if (l === 1) return (y / m - 1) / s;
  const z = ((y / m) ** l - 1) / (s * l);
  return Math.abs(z) > CURVE_END ? straightScore(Math.sign(z), y, l, m, s) : z;
}

/** The straight line above (`side` 1) or below (−1) the curve; it meets the curve at ±3. */
export function straightScore(side: number, y: number, l: number, m: number, s: number): number {
  const end = curveValue(side * CURVE_END, l, m, s);
  const step = Math.abs(end - curveValue(side * (CURVE_END - 1), l, m, s));
  return side * CURVE_END + (y - end) / step;
}

/** The measurement at z in a row of the standards, M·(1 + L·S·z)^(1/L), for z from −3 to 3. */
export function curveValue(z: number, l: number, m: number, s: number): number {
  return m * Math.exp(Math.log(1 + l * s * z) / l);
}
