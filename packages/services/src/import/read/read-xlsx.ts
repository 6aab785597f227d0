import { readHeader, type SheetRow } from '@konvergensi/domain';
import { type CellValue, type StreamRow, streamXlsxRows } from 'hucre/xlsx';
import { FileRefused } from './file-refused.ts';
import { joined } from './peek.ts';
import { zipEntries } from './zip-sizes.ts';
import { boundedTexts } from './zip-texts.ts';

const LARGEST_FILE = 10_000_000;
const LARGEST_UNPACKED = 80_000_000;
const LARGEST_STRINGS = 16_000_000;
const MOST_ROWS = 10_000;
const MOST_CELLS = 400_000;
const WIDEST_ROW = 200;
const ROWS_BEFORE_HEADER = 50;
const ROWS_AT_ONCE = 200;
/** A spreadsheet keeps 15 digits of a number; of a longer one the last are lost. */
const EXACT_BELOW = 1e15;

/**
 * The rows of a workbook: of the first sheet with a known header, else of the first. Dates become `YYYY-MM-DD`, numbers
 * their shortest decimal form, numbers of more than 15 digits scientific (their last digits are lost). Throws FileRefused
 * above 10,000 rows, 400,000 cells or 80 MB unpacked: the declared sizes are summed before anything is unpacked, and
 * unpacking stops where an entry has its declared size; a text longer than a cell can be is refused before it is gathered.
 */
export async function* readXlsx(stream: ReadableStream<Uint8Array>): AsyncGenerator<SheetRow[]> {
  const bytes = await wholeFile(stream);
  const sheets = await checkSizes(bytes);
  for (let sheet = 0; sheet < sheets; sheet++) {
    const rows = sheetRows(bytes, sheet);
    const first = await beginning(rows);
    const known = first.some(({ cells }) => readHeader(cells) !== null);
    if (!known && sheet < sheets - 1) {
      await rows.return(undefined);
      continue;
    }
    return yield* counted(known || sheets === 1 ? chain(first, rows) : sheetRows(bytes, 0));
  }
}

async function wholeFile(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > LARGEST_FILE) throw new FileRefused('too-large');
    chunks.push(chunk);
  }
  return joined(chunks);
}

async function checkSizes(bytes: Uint8Array): Promise<number> {
  const entries = zipEntries(bytes);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const strings = entries.find(({ name }) => name === 'xl/sharedStrings.xml')?.unpacked ?? 0;
  if (unpacked > LARGEST_UNPACKED || strings > LARGEST_STRINGS) throw new FileRefused('too-large');
  const sheets = entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const texts = entries.filter(({ name }) => name === 'xl/sharedStrings.xml');
  for (const entry of [...sheets, ...texts]) await boundedTexts(bytes, entry);
  return Math.max(1, sheets.length);
}

async function* sheetRows(bytes: Uint8Array, sheet: number): AsyncGenerator<SheetRow, undefined> {
  try {
    for await (const row of streamXlsxRows(bytes, { sheet, maxRows: MOST_ROWS + ROWS_BEFORE_HEADER + 1 })) {
      yield { line: row.index + 1, cells: cellsOf(row) };
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('damaged');
  }
}

async function beginning(rows: AsyncGenerator<SheetRow>): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  while (first.length < ROWS_BEFORE_HEADER) {
    const { done, value } = await rows.next();
    if (done) break;
    first.push(value);
  }
  return first;
}

async function* chain(first: readonly SheetRow[], rest: AsyncGenerator<SheetRow>): AsyncGenerator<SheetRow> {
  yield* first;
  yield* rest;
}

async function* counted(rows: AsyncGenerator<SheetRow>): AsyncGenerator<SheetRow[]> {
  let [count, cells] = [0, 0];
  let batch: SheetRow[] = [];
  for await (const row of rows) {
    count++;
    cells += row.cells.length;
    if (count > MOST_ROWS + ROWS_BEFORE_HEADER || cells > MOST_CELLS + ROWS_BEFORE_HEADER) {
      throw new FileRefused('too-many-rows');
    }
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

function cellsOf({ values }: StreamRow): string[] {
  const last = values.findLastIndex((value) => value !== null && value !== '');
  if (last >= WIDEST_ROW) throw new FileRefused('too-wide');
  return Array.from(values.slice(0, last + 1), cellText);
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Math.abs(value) >= EXACT_BELOW ? value.toExponential() : String(value);
  return String(value);
}
