import { gzipSync } from 'node:zlib';

/** The character of the difference 0; the others stand around it in ASCII order. */
const ZERO = 'S'.charCodeAt(0);
const WIDEST = 42;
const BACKSLASH = '\\'.charCodeAt(0);

function encodeDifference(value: number): string {
  const code = ZERO + value;
  return Math.abs(value) <= WIDEST && code !== BACKSLASH ? String.fromCharCode(code) : `!${value};`;
}

function differences(values: readonly number[], order: number): number[] {
  let result = [...values];
  for (let pass = 0; pass < order; pass++) result = result.map((v, i) => (i === 0 ? v : v - (result[i - 1] ?? 0)));
  return result;
}

/**
 * A column of whole numbers as its first or second differences (the first one against 0): the order, then a character a
 * difference. Of the two orders the one that compresses better is taken.
 */
export function encodeColumn(values: readonly number[]): string {
  const [first, second] = [1, 2].map((order) => `${order}${differences(values, order).map(encodeDifference).join('')}`);
  if (first === undefined || second === undefined) throw new Error('two orders make two texts');
  return gzipSync(first, { level: 9 }).length <= gzipSync(second, { level: 9 }).length ? first : second;
}
