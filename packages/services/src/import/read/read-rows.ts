import type { SheetRow } from '@konvergensi/domain';
import { peek } from './peek.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readXlsx } from './read-xlsx.ts';
import { type FileKind, SNIFF_BYTES, sniff } from './sniff.ts';

const ROWS_A_BATCH = 250;

const READERS: Readonly<Record<FileKind, (stream: ReadableStream<Uint8Array>) => AsyncGenerator<SheetRow[]>>> = {
  'html-table': readHtml,
  xlsx: readXlsx,
  csv: readCsv,
};

/** A file whose kind is known and whose rows can be read, once. */
export interface OpenFile {
  readonly kind: FileKind;
  /**
   * Its rows in batches of about 250; between batches other requests are served. Throws FileRefused when reading shows
   * that the file cannot be imported.
   */
  readonly rows: AsyncGenerator<SheetRow[]>;
}

/** Opens an uploaded file by its content, whatever its name. Throws FileRefused for a kind that is not read. */
export async function openFile(upload: ReadableStream<Uint8Array>): Promise<OpenFile> {
  const { head, stream } = await peek(upload, SNIFF_BYTES);
  const kind = sniff(head);
  return { kind, rows: inBatches(READERS[kind](stream)) };
}

async function* inBatches(source: AsyncGenerator<SheetRow[]>): AsyncGenerator<SheetRow[]> {
  let pending: SheetRow[] = [];
  for await (const rows of source) {
    pending = pending.length === 0 ? rows : [...pending, ...rows];
    if (pending.length < ROWS_A_BATCH) continue;
    yield pending;
    pending = [];
    await breathe();
  }
  if (pending.length > 0) yield pending;
}

/** Lets timers and other requests run: awaiting what is already there does not. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
