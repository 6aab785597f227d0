import { chiSquareUpper } from './chi-square.ts';

export interface ProportionTest {
  chiSquare: number;
  p: number;
}

/**
 * Whether `hits` of `n` agrees with the share `expected`: one-sample test with Yates's continuity correction, which never
 * overshoots the difference itself. Null when n is 0. Same as R's prop.test.
 */
export function proportionTest(hits: number, n: number, expected: number): ProportionTest | null {
  if (n === 0) return null;
  const foreseen = n * expected;
  const difference = Math.abs(hits - foreseen);
  const corrected = difference - Math.min(0.5, difference);
  const chiSquare = corrected ** 2 / foreseen + corrected ** 2 / (n - foreseen);
  return { chiSquare, p: chiSquareUpper(chiSquare, 1) };
}
