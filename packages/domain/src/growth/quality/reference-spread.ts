import type { IndexCode } from '../child.ts';

/**
 * Standard deviations of z that national surveys had: the 5th to 95th percentile of 51 Demographic and Health Surveys. No
 * limits, only something to hold one's own against. Source: Mei and Grummer-Strawn 2007, Bulletin of WHO 85:441-448
 * (PMC2636355).
 */
export const SURVEY_SD_RANGES: Readonly<Partial<Record<IndexCode, readonly [low: number, high: number]>>> = {
  len: [1.35, 1.95],
  wei: [1.17, 1.46],
  wfl: [1.08, 1.5],
  bmi: [1.08, 1.55],
};
