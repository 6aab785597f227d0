import { type ZipEntry, zipEntries } from '../import/read/zip-sizes.ts';
import { unpacked } from '../import/read/zip-texts.ts';

/** Of one entry so much is read at most. */
const LARGEST_ENTRY = 12_000_000;
const LARGEST_IN_ALL = 24_000_000;

/**
 * Entries of a Word or Excel file by name, as they can be read: null where they are larger than is read. Sizes are those of
 * the archive's directory and are checked before and while it is unpacked.
 */
export function officeEntries(bytes: Uint8Array, wanted: RegExp): ZipEntry[] | null {
  const entries = zipEntries(bytes).filter(({ name }) => wanted.test(name));
  const size = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  return size > LARGEST_IN_ALL || entries.some((entry) => entry.unpacked > LARGEST_ENTRY) ? null : entries;
}

export async function xmlOf(zip: Uint8Array, entry: ZipEntry): Promise<string> {
  const decoder = new TextDecoder();
  let [xml, length] = ['', 0];
  for await (const piece of unpacked(zip, entry)) {
    length += piece.length;
    if (length > entry.unpacked) throw new RangeError('larger than declared');
    xml += decoder.decode(piece, { stream: true });
  }
  return xml + decoder.decode();
}
