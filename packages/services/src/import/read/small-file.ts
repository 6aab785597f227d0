import { Problem } from '@konvergensi/contract';
import type { SheetRow } from '@konvergensi/domain';
import { FileRefused } from './file-refused.ts';
import { openFile } from './read-rows.ts';

/** Every row of a file that one request reads whole; a file that cannot be read, or of more than `most` rows, is refused. */
export async function readSmallFile(
  stream: ReadableStream<Uint8Array>,
  most: number,
  tooLarge: () => Problem = () => new Problem('too-large'),
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  try {
    for await (const batch of (await openFile(stream)).rows) {
      rows.push(...batch);
      if (rows.length > most) throw tooLarge();
    }
  } catch (error) {
    if (error instanceof FileRefused) throw new Problem('file-refused', { detail: error.message });
    throw error;
  }
  return rows;
}
