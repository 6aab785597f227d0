import { joined } from './peek.ts';

const PIECE = 65_536;
/** The first piece holds a whole byte order mark. */
const MARK_BYTES = 2;

/**
 * A text file as UTF-8 in pieces of at most 64 kB (before re-coding), without its byte order mark. UTF-16 is told by its
 * mark. Anything else is UTF-8 until the first byte that cannot be, and Windows-1252 from that piece on: what came before
 * reads the same in both but for letters that were valid UTF-8.
 */
export async function* utf8Pieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decode: Decode | null = null;
  for await (const piece of pieces(stream)) {
    decode ??= decoderFor(piece);
    const bytes = decode(piece, false);
    if (bytes.length > 0) yield bytes;
  }
  const last = decode?.(new Uint8Array(0), true);
  if (last !== undefined && last.length > 0) yield last;
}

type Decode = (piece: Uint8Array, end: boolean) => Uint8Array;

function decoderFor(first: Uint8Array): Decode {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return recoding('utf-16le');
  if (a === 0xfe && b === 0xff) return recoding('utf-16be');
  return utf8OrWindows1252();
}

function recoding(encoding: string): Decode {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (piece, end) => encoder.encode(decoder.decode(piece, { stream: !end }));
}

function utf8OrWindows1252(): Decode {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let windows: Decode | null = null;
  let carried = new Uint8Array(0);
  let begun = false;
  return (piece, end) => {
    if (windows !== null) return windows(piece, end);
    const bytes = joined([carried, piece]);
    const cut = end ? bytes.length : wholeCharacters(bytes);
    const whole = bytes.subarray(0, cut);
    try {
      utf8.decode(whole);
    } catch {
      windows = recoding('windows-1252');
      return windows(bytes, end);
    }
    carried = bytes.slice(cut);
    const marked = !begun && whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf;
    begun = begun || cut > 0;
    return marked ? whole.subarray(3) : whole;
  };
}

/** How many bytes there are before a character that is still cut off at the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

async function* pieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of stream) {
    const bytes = held.length === 0 ? chunk : joined([held, chunk]);
    held = bytes.length < MARK_BYTES ? bytes : new Uint8Array(0);
    if (held.length > 0) continue;
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
  if (held.length > 0) yield held;
}
