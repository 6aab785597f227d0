import type { ZScores } from '../growth/z-scores.ts';
import type { CountTuple } from './counts.ts';

/** What is counted of each measurement of a target child. */
export const QUALITY_CODES = ['bulat_bb', 'bulat_tb', 'tidak_wajar'] as const;
export type QualityCode = (typeof QUALITY_CODES)[number];

/** A measurement as it is looked at for quality. */
export interface MeasuredValues {
  weightG: number | null;
  lengthUm: number | null;
  scores: ZScores;
}

const INDICES = ['len', 'wei', 'wfl'] as const;

/** Does a value, rounded to one decimal as it is written, end in 0 or 5? Two digits of ten: 20 % are expected. */
const endsRound = (tenths: number): CountTuple => [tenths % 5 === 0 ? 1 : 0, 1, 0, 0];

/** Quality of one measurement as counts that add up; what was not measured is in none. */
export function qualityOf({ weightG, lengthUm, scores }: MeasuredValues): (readonly [QualityCode, CountTuple])[] {
  const found: [QualityCode, CountTuple][] = [];
  if (weightG !== null && weightG > 0) found.push(['bulat_bb', endsRound(Math.round(weightG / 100))]);
  if (lengthUm !== null && lengthUm > 0) found.push(['bulat_tb', endsRound(Math.round(lengthUm / 1000))]);
  const flags = INDICES.flatMap((index) => scores.indices[index].flag ?? []);
  if (flags.length > 0) found.push(['tidak_wajar', [flags.includes(true) ? 1 : 0, 1, 0, 0]]);
  return found;
}
