import { FileRefused } from './file-refused.ts';

/** Longer than any row of an export. */
const LONGEST_LINE = 131_072;
/** 30 MB of real rows are about 120,000; CR LF are two ends. */
const MOST_ENDS = 500_000;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Passes a text on, and refuses it at a line, or at so many lines, as no export has: millions of delimiters or of blank
 * lines would be taken apart for minutes before anything else could refuse them.
 */
export async function* boundedLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [length, ends] = [0, 0];
  for await (const piece of pieces) {
    for (const byte of piece) {
      const isEnd = byte === LINE_FEED || byte === CARRIAGE_RETURN;
      if (isEnd) ends += 1;
      length = isEnd ? 0 : length + 1;
      if (length > LONGEST_LINE) throw new FileRefused('too-wide');
    }
    if (ends > MOST_ENDS) throw new FileRefused('too-many-lines');
    yield piece;
  }
}
