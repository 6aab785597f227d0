import { gzipSync } from 'node:zlib';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const HIGHEST_ORDER = 4;

function vlq(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = '';
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += DIGITS[rest > 0 ? digit | 32 : digit];
  } while (rest > 0);
  return text;
}

function differences(values: readonly number[], order: number): number[] {
  let result = [...values];
  for (let pass = 0; pass < order; pass++) result = result.map((v, i) => (i === 0 ? v : v - (result[i - 1] ?? 0)));
  return result;
}

/**
 * A column of whole numbers as "order:differences", the differences taken `order` times (the first one against 0) and
 * written in Base64 VLQ. Of the orders 0 to 4 the one that compresses best is taken.
 */
export function encodeColumn(values: readonly number[]): string {
  const choices = Array.from({ length: HIGHEST_ORDER + 1 }, (_, order) => {
    return `${order}:${differences(values, order).map(vlq).join('')}`;
  });
  const sizes = choices.map((text) => gzipSync(text, { level: 9 }).length);
  return choices[sizes.indexOf(Math.min(...sizes))] ?? '';
}
