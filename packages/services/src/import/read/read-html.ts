import type { SheetRow } from '@konvergensi/domain';
import { htmlRows } from './html-rows.ts';
import { utf8Pieces } from './utf8.ts';

/** The rows of an HTML table, as they come. */
export async function* readHtml(stream: ReadableStream<Uint8Array>): AsyncGenerator<SheetRow[]> {
  const rows = htmlRows();
  const decoder = new TextDecoder();
  let line = 0;
  const numbered = (cells: string[]): SheetRow => ({ line: ++line, cells });
  for await (const piece of utf8Pieces(stream)) yield rows.write(decoder.decode(piece, { stream: true })).map(numbered);
  yield [...rows.write(decoder.decode()), ...rows.end()].map(numbered);
}
