import type { Fill } from './catalogue.ts';

/** English says "1 row" and "2 rows"; the number is written into the gap `n`. */
export const plural =
  (one: string, other: string) =>
  ({ n }: { n: Fill }): string =>
    Number(n) === 1 ? one : other;
