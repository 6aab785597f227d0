import { type ExportCells, exportColumns, exportTitle } from '../columns.ts';

export interface CsvStyle {
  readonly separator: ',' | ';' | '\t';
  readonly byteOrderMark: boolean;
}

/** The export after a trip through a spreadsheet that saved it as CSV, with CRLF and the title still above the header. */
export function* csvLines(rows: Iterable<ExportCells>, { separator, byteOrderMark }: CsvStyle): Generator<string> {
  const special = new RegExp(`["\\r\\n${separator}]`);
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)}\r\n`;
  yield (byteOrderMark ? '\uFEFF' : '') + line([exportTitle, ...Array<string>(exportColumns.length - 1).fill('')]);
  yield line(exportColumns);
  for (const cells of rows) yield line(exportColumns.map((column) => cells[column]));
}
