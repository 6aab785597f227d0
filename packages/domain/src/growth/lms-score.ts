/**
 * The z-score of measurement y in a row of the standards: ((y/M)^L − 1) / (S·L), and beyond ±3, where the curve is not
 * trusted, along a straight line as wide as the last step of the curve (WHO 2006, computation of centiles and z-scores).
 * With L = 1 both are the same line.
 */
export function lmsScore(y: number, l: number, m: number, s: number): number {
  if (l === 1) return (y / m - 1) / s;
  const z = (Math.exp(l * Math.log(y / m)) - 1) / (s * l);
  if (z > 3) {
    const v3 = curveValue(3, l, m, s);
    return 3 + (y - v3) / (v3 - curveValue(2, l, m, s));
  }
  if (z < -3) {
    const v3 = curveValue(-3, l, m, s);
    return -3 + (y - v3) / (curveValue(-2, l, m, s) - v3);
  }
  return z;
}

/** The measurement at z in a row of the standards, M·(1 + L·S·z)^(1/L), for z from −3 to 3. */
export function curveValue(z: number, l: number, m: number, s: number): number {
  return m * (1 + l * s * z) ** (1 / l);
}
