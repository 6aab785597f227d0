import { dayOf } from '../civil-day.ts';
import { type ExportCells, type ExportColumn, exportColumns, exportTitle } from '../columns.ts';
import { zip } from './zip.ts';

const DATES: ReadonlySet<ExportColumn> = new Set(['Tgl Lahir', 'Tanggal Pengukuran']);
const TEXTS: ReadonlySet<ExportColumn> = new Set(['NIK', 'Nama', 'Nama Ortu', 'Desa/Kel']);
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Excel counts days from 1899-12-30 (its 1900 has a 29 February). */
const SERIAL_OF_1970 = 25_569;

/** The export saved as a workbook: numbers and ISO dates become what a spreadsheet makes of them, the rest stays text. */
export function xlsxFile(rows: Iterable<ExportCells>): Buffer {
  const lines = [line([inline(exportTitle)]), line(exportColumns.map(inline))];
  for (const cells of rows) lines.push(line(exportColumns.map((column) => cell(column, cells[column]))));
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Balita" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.map(numbered).join('')}</sheetData></worksheet>`,
  });
}

function relationships(...targets: readonly [type: string, target: string][]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

type Cell = (reference: string) => string;

function line(cells: readonly Cell[]): (row: number) => string {
  return (row) => `<row r="${row}">${cells.map((write, index) => write(columnName(index) + row)).join('')}</row>`;
}

function numbered(write: (row: number) => string, index: number): string {
  return write(index + 1);
}

function cell(column: ExportColumn, text: string): Cell {
  if (text === '') return () => '';
  if (DATES.has(column) && /^\d{4}-\d\d-\d\d$/.test(text)) {
    return (reference) => `<c r="${reference}" s="1"><v>${dayOf(text) + SERIAL_OF_1970}</v></c>`;
  }
  if (!TEXTS.has(column) && /^-?\d{1,15}(\.\d+)?$/.test(text)) {
    return (reference) => `<c r="${reference}"><v>${Number(text)}</v></c>`;
  }
  return inline(text);
}

function inline(text: string): Cell {
  const escaped = text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return (reference) => `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
