const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const digitOf = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) digitOf[DIGITS.charCodeAt(i)] = i;

function decodeDifferences(text: string, start: number, count: number): Int32Array {
  const values = new Int32Array(count);
  let at = start;
  for (let i = 0; i < count; i++) {
    let bits = 0;
    for (let shift = 0; ; shift += 5) {
      const digit = digitOf[text.charCodeAt(at++)]!;
      bits |= (digit & 31) << shift;
      if (digit < 32) break;
    }
    values[i] = bits & 1 ? -(bits >>> 1) : bits >>> 1;
  }
  return values;
}

/** Reads "order:differences" (Base64 VLQ) back into `count` whole numbers. */
export function decodeColumn(text: string, count: number): Int32Array {
  const colon = text.indexOf(':');
  const values = decodeDifferences(text, colon + 1, count);
  for (let pass = Number(text.slice(0, colon)); pass > 0; pass--) {
    for (let i = 1; i < count; i++) values[i]! += values[i - 1]!;
  }
  return values;
}
