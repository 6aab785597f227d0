import type { SheetRow } from '@konvergensi/domain';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/stream';
import { boundedLines } from './bounded-lines.ts';
import { csvDelimiter } from './csv-delimiter.ts';
import { FileRefused } from './file-refused.ts';
import { peek } from './peek.ts';
import { utf8Pieces } from './utf8.ts';

const ROWS_AT_ONCE = 200;
const LONGEST_RECORD = 131_072;
const WIDEST_ROW = 200;
const BEGINNING = 16_384;

/**
 * The records of a CSV in any encoding that `utf8Pieces` knows, numbered as a spreadsheet shows them. The delimiter is
 * told by its first lines. A quotation mark inside a field without quotes is a character. Throws FileRefused above
 * 200 columns or 128 kB a record, and where there are more lines than `boundedLines` lets pass.
 */
export async function* readCsv(stream: ReadableStream<Uint8Array>): AsyncGenerator<SheetRow[]> {
  const { head, stream: whole } = await peek(streamOf(boundedLines(utf8Pieces(stream))), BEGINNING);
  const beginning = new TextDecoder().decode(head);
  const delimiter = csvDelimiter(beginning);
  const skipped = /^sep=/i.test(beginning) ? 1 : 0;
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    from: skipped + 1,
  });
  let line = skipped;
  let rows: SheetRow[] = [];
  try {
    for await (const cells of whole.pipeThrough(parser) as ReadableStream<string[]>) {
      line++;
      if (cells.length > WIDEST_ROW) throw new FileRefused('too-wide', String(line));
      rows.push({ line, cells });
      if (rows.length < ROWS_AT_ONCE) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    throw error instanceof CsvError ? refusal(error, line + 1) : error;
  }
  yield rows;
}

/** A quotation mark that is never closed makes one record of the rest of the file. */
function refusal(error: CsvError, line: number): FileRefused {
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return new FileRefused(open ? 'open-quote' : 'damaged', String(line));
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
