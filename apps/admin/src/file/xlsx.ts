import { escapeHtml } from '../format/escape.ts';
import type { FileCell } from '../table/table-file.ts';
import { zipOf } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const XLSX_TYPE = `${TYPE}.sheet`;

const FIXED = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`,
} as const;

/** A workbook of one sheet: the first row bold and frozen, texts as texts, numbers as numbers. */
export function xlsxOf(sheet: string, rows: readonly (readonly FileCell[])[]): Promise<Uint8Array> {
  // Excel allows 31 characters and none of these.
  const name = escapeHtml(sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const files = { ...FIXED, 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': sheetXml(rows) };
  return zipOf(Object.entries(files).map(([path, xml]) => ({ name: path, text: HEAD + xml })));
}

function sheetXml(rows: readonly (readonly FileCell[])[]): string {
  const widths = (rows[0] ?? []).map(
    (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${i === 1 ? 28 : 15}" customWidth="1"/>`,
  );
  const pane = '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>';
  const body = rows.map((row, at) => `<row r="${at + 1}">${row.map((cell, i) => cellXml(cell, at, i)).join('')}</row>`);
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: FileCell, row: number, column: number): string {
  if (cell === null) return '';
  const at = `r="${columnLetters(column)}${row + 1}"${row === 0 ? ' s="1"' : ''}`;
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
  const text = escapeHtml(cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** 0 is A, 26 is AA. */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (at % 26));
}
