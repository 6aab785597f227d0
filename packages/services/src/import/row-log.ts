const encoder = new TextEncoder();
const decoder = new TextDecoder();
const FIRST_BYTES = 1 << 16;

/** What rows of a file said, kept as bytes: strings of a parser would keep the whole file in memory. */
export interface RowLog<T> {
  put(row: number, value: T): void;
  get(row: number): T | undefined;
}

export function createRowLog<T>(): RowLog<T> {
  let bytes = new Uint8Array(FIRST_BYTES);
  let end = 0;
  const places = new Map<number, number>();
  return {
    put(row, value) {
      const text = JSON.stringify(value);
      const needed = end + text.length * 3 + 4;
      if (needed > bytes.length) {
        const grown = new Uint8Array(Math.max(needed, bytes.length * 1.5));
        grown.set(bytes.subarray(0, end));
        bytes = grown;
      }
      const { written } = encoder.encodeInto(text, bytes.subarray(end + 4));
      new DataView(bytes.buffer).setUint32(end, written);
      places.set(row, end);
      end += 4 + written;
    },
    get(row) {
      const start = places.get(row);
      if (start === undefined) return undefined;
      const length = new DataView(bytes.buffer).getUint32(start);
      return JSON.parse(decoder.decode(bytes.subarray(start + 4, start + 4 + length))) as T;
    },
  };
}
