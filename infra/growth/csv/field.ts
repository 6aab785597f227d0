import type { RecordReader } from './record-reader.ts';

const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;
const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;
const DOT = 0x2e;
const COMMA = 0x2c;
const SAFE_DIGITS = 15;
const POWERS = Array.from({ length: SAFE_DIGITS + 1 }, (_, exponent) => 10 ** exponent);
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const decoder = new TextDecoder();

/** The text of a field, without its quotes and the spaces around it. */
export function fieldText(reader: RecordReader, field: number): string {
  const raw = decoder.decode(reader.bytes.subarray(reader.starts[field]!, reader.ends[field]!)).trim();
  return raw.startsWith('"') && raw.endsWith('"') && raw.length > 1
    ? raw.slice(1, -1).replaceAll('""', '"').trim()
    : raw;
}

/** Whether a text stands for a missing value: nothing, or NA as R writes it. */
export function isMissing(text: string): boolean {
  return text === '' || text === 'NA';
}

/** What `fieldNumber` gives for a text that is no number; NaN is a missing one. */
export const NOT_A_NUMBER = Number.NEGATIVE_INFINITY;

function slowNumber(reader: RecordReader, field: number): number {
  const text = fieldText(reader, field);
  if (isMissing(text)) return Number.NaN;
  const plain = reader.separator === COMMA ? text : text.replace(',', '.');
  const value = DECIMAL.test(plain) ? Number(plain) : NOT_A_NUMBER;
  return Number.isFinite(value) ? value : NOT_A_NUMBER;
}

/**
 * The number in a field: NaN when it is missing, NOT_A_NUMBER when it holds something else. In a file whose separator is
 * not the comma, the comma may be the decimal mark.
 */
export function fieldNumber(reader: RecordReader, field: number): number {
  const { bytes } = reader;
  let at = reader.starts[field]!;
  let end = reader.ends[field]!;
  if (end - at > 1 && bytes[at] === QUOTE && bytes[end - 1] === QUOTE) {
    at++;
    end--;
  }
  while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
  while (at < end && (bytes[end - 1] === SPACE || bytes[end - 1] === TAB)) end--;
  if (at === end) return Number.NaN;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at++;
  const first = at;
  let point = -1;
  let mantissa = 0;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) mantissa = mantissa * 10 + (byte - ZERO);
    else if (byte === DOT && point < 0) point = at;
    else return slowNumber(reader, field);
  }
  const digits = end - first - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > SAFE_DIGITS) return slowNumber(reader, field);
  const size = point < 0 ? mantissa : mantissa / POWERS[end - point - 1]!;
  return isNegative ? -size : size;
}
