/** Wrong tries after which the delays start anew: a day without one. */
export const DELAYS_FORGOTTEN_AFTER_MS = 24 * 60 * 60 * 1000;

const seconds = (values: readonly number[]): readonly number[] => values.map((value) => value * 1000);

/**
 * Milliseconds to wait after the n-th try in a row that did not succeed (index n − 1; the last value holds from there).
 * `person`: one user name from one address. `account`: one user name from anywhere, kept short so that nobody can be
 * locked out by others. `code`: one short code or PIN from anywhere; who waits asks for a new one. `address`: all user names from one address, wide because an office shares one.
 */
export const delaysAfter = {
  person: seconds([0, 0, 0, 2, 4, 8, 16, 32, 60, 120, 300, 900]),
  account: seconds([...Array<number>(20).fill(0), 1, 2, 4, 8, 15, 30]),
  code: seconds([0, 0, 0, 0, 0, 30, 60, 120, 300, 900, 3600]),
  address: seconds([...Array<number>(60).fill(0), 1, 2, 4, 8, 16, 32, 60, 120, 300]),
} as const;

export type DelayKind = keyof typeof delaysAfter;

/** The wait after the n-th try (n ≥ 1). */
export function delayAfter(kind: DelayKind, tries: number): number {
  const delays = delaysAfter[kind];
  return delays[Math.min(tries, delays.length) - 1] ?? 0;
}
