import { type ExportCells, exportColumns, exportTitle } from '../columns.ts';

/** The export as e-PPGBM writes it: an HTML table that calls itself `.xls`, a title row above the header. */
export function* htmlTable(rows: Iterable<ExportCells>): Generator<string> {
  const header = exportColumns.map((column) => `<th>${column}</th>`).join('');
  yield '<html><head><meta charset="utf-8"></head><body><table border="1">' +
    `<tr><td colspan="${exportColumns.length}">${exportTitle}</td></tr><tr>${header}</tr>\n`;
  for (const cells of rows) {
    yield `<tr>${exportColumns.map((column) => `<td>${escaped(cells[column])}</td>`).join('')}</tr>\n`;
  }
  yield '</table></body></html>\n';
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
