import { FileRefused } from './file-refused.ts';
import type { ZipEntry } from './zip-sizes.ts';

const LOCAL_ENTRY = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const TAG_START = 0x3c;
/** A cell of a workbook has at most 32,767 characters, of four bytes each at most. */
const LONGEST_TEXT = 131_072;

/**
 * Unpacks an entry of XML and keeps nothing; refuses it at a stretch without a tag that is longer than any cell: a
 * parser would gather it whole, several times over.
 */
export async function boundedTexts(zip: Uint8Array, entry: ZipEntry): Promise<void> {
  let [stretch, length] = [0, 0];
  for await (const piece of unpacked(zip, entry)) {
    length += piece.length;
    if (length > entry.unpacked) throw new FileRefused('damaged');
    let from = 0;
    for (let tag = piece.indexOf(TAG_START); tag >= 0; tag = piece.indexOf(TAG_START, from)) {
      if (stretch + tag - from > LONGEST_TEXT) throw new FileRefused('cell-too-long');
      stretch = 0;
      from = tag + 1;
    }
    stretch += piece.length - from;
    if (stretch > LONGEST_TEXT) throw new FileRefused('cell-too-long');
  }
}

/** An entry's bytes as they come out. */
export async function* unpacked(zip: Uint8Array, { offset, packed, method }: ZipEntry): AsyncGenerator<Uint8Array> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (offset + LOCAL_BYTES > zip.length || view.getUint32(offset, true) !== LOCAL_ENTRY) {
    throw new FileRefused('damaged');
  }
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = zip.subarray(start, start + packed);
  if (method === STORED) return yield content;
  if (method !== DEFLATED) throw new FileRefused('damaged');
  const source = new Blob([new Uint8Array(content)]).stream();
  const pieces = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let { done, value } = await next(pieces); !done; { done, value } = await next(pieces)) yield value!;
  } finally {
    await pieces.cancel().catch(() => undefined);
  }
}

async function next(pieces: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await pieces.read();
  } catch {
    throw new FileRefused('damaged');
  }
}
