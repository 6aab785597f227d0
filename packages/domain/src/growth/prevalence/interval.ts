/** A 95 % interval; null limits when there are no degrees of freedom for one. */
export interface Interval {
  ll: number | null;
  ul: number | null;
}

const expit = (x: number) => 1 / (1 + Math.exp(-x));

/** Interval of a share p (0 to 1) on the logit scale, in percent: logit p ± t · SE / (p (1 − p)). At 0 and 1 it is p. */
export function shareInterval(p: number, se: number, t: number | null): Interval {
  if (p <= 0) return { ll: 0, ul: 0 };
  if (p >= 1) return { ll: 100, ul: 100 };
  if (t === null) return { ll: null, ul: null };
  const logit = Math.log(p / (1 - p));
  const reach = (t * se) / (p * (1 - p));
  return { ll: 100 * expit(logit - reach), ul: 100 * expit(logit + reach) };
}

/** Interval of a mean: mean ± t · SE. */
export function meanInterval(mean: number, se: number, t: number | null): Interval {
  return t === null ? { ll: null, ul: null } : { ll: mean - t * se, ul: mean + t * se };
}
