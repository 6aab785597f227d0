import type { GainStatus } from './weight-gain.ts';

/**
 * Counts of a posyandu, village or more in one month. S target children; K of them with a growth card; D weighed; of
 * those N gained, T not gained, O not weighed last month, B weighed for the first time; BGM below the red line; 2T not
 * gained twice.
 */
export interface SkdnCounts {
  s: number | null;
  k: number | null;
  d: number;
  n: number;
  t: number;
  o: number;
  b: number;
  bgm: number;
  twoT: number;
}

/** A share with what it was made of; `percent` is null where the denominator is missing or not above zero. */
export interface Share {
  numerator: number | null;
  denominator: number | null;
  percent: number | null;
}

export interface SkdnShares {
  /** D', ditimbang terkoreksi: D − O − B. */
  corrected: number;
  'K/S': Share;
  'D/S': Share;
  'D/K': Share;
  'N/D': Share;
  "N/D'": Share;
  'BGM/D': Share;
  '2T/D': Share;
}

function share(numerator: number | null, denominator: number | null): Share {
  const known = numerator !== null && denominator !== null && denominator > 0;
  return { numerator, denominator, percent: known ? (100 * numerator) / denominator : null };
}

/**
 * The SKDN shares. N/D' is the one to report for success, D/S the one for participation. Nothing is held down to 100 %:
 * more children weighed than targets means that S is too low, and is to be seen.
 */
export function skdnShares({ s, k, d, n, o, b, bgm, twoT }: SkdnCounts): SkdnShares {
  const corrected = d - o - b;
  return {
    corrected,
    'K/S': share(k, s),
    'D/S': share(d, s),
    'D/K': share(d, k),
    'N/D': share(n, d),
    "N/D'": share(n, corrected),
    'BGM/D': share(bgm, d),
    '2T/D': share(twoT, d),
  };
}

/** One target child of the month; `status` null and `weighed` true for a gain that could not be judged. */
export interface SkdnChild {
  hasCard: boolean;
  weighed: boolean;
  status: GainStatus | null;
  belowRedLine: boolean | null;
  twiceNotGained: boolean;
}

/** Counts the target children of one month. */
export function countSkdn(children: Iterable<SkdnChild>): SkdnCounts & { s: number; k: number } {
  const counts = { s: 0, k: 0, d: 0, n: 0, t: 0, o: 0, b: 0, bgm: 0, twoT: 0 };
  for (const child of children) {
    counts.s += 1;
    if (child.hasCard) counts.k += 1;
    if (!child.weighed) continue;
    counts.d += 1;
    if (child.status !== null) counts[STATUS_KEYS[child.status]] += 1;
    if (child.belowRedLine === true) counts.bgm += 1;
    if (child.twiceNotGained) counts.twoT += 1;
  }
  return counts;
}

const STATUS_KEYS = { N: 'n', T: 't', O: 'o', B: 'b' } as const;
