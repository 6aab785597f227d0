import { CURVE_END, lmsScore, straightScore } from './lms.ts';
import { quickScore } from './quick.ts';
import { hundredths } from './round.ts';

/** Hundredths this near to a half are settled by the exact score; the quick one is nearer than half of that. */
const TIE_MARGIN = 1e-3;

/** `lmsScore` rounded to hundredths: the quick score wherever it cannot round to anything else, else the exact one. */
export function scoreHundredths(y: number, l: number, m: number, s: number): number {
  if (l === 1) return hundredths((y / m - 1) / s);
  const z = quickScore(y, l, m, s);
  if (Math.abs(z) > CURVE_END) return hundredths(straightScore(Math.sign(z), y, l, m, s));
  const scaled = z * 100;
  const nearest = Math.floor(scaled + 0.5);
  return Math.abs(scaled - nearest) < 0.5 - TIE_MARGIN ? nearest : hundredths(lmsScore(y, l, m, s));
}
