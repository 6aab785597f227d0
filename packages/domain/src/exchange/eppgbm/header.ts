import { EPPGBM_COLUMNS, type EppgbmColumn, REQUIRED_COLUMNS } from './columns.ts';

/** Where the known columns of a file stand, and all its headers as written. */
export interface EppgbmHeader {
  readonly at: ReadonlyMap<EppgbmColumn, number>;
  readonly names: readonly string[];
}

const KNOWN_HEADERS_NEEDED = 5;

const BY_KEY = new Map<string, EppgbmColumn>(
  Object.entries(EPPGBM_COLUMNS).flatMap(([column, headers]) =>
    headers.map((header) => [headerKey(header), column as EppgbmColumn] as const),
  ),
);

/** How headers are compared: case, spaces, punctuation and underscores do not matter (`tgl_lahir` = `Tgl  Lahir`). */
function headerKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/**
 * Reads a row as the header of an e-PPGBM export: null when fewer than five of its cells are known headers. Of a header
 * that stands twice the first column counts.
 */
export function readHeader(cells: readonly string[]): EppgbmHeader | null {
  const at = new Map<EppgbmColumn, number>();
  cells.forEach((cell, index) => {
    const column = BY_KEY.get(headerKey(cell));
    if (column !== undefined && !at.has(column)) at.set(column, index);
  });
  return at.size < KNOWN_HEADERS_NEEDED ? null : { at, names: cells.map((cell) => cell.trim()) };
}

/** Headers, as the export writes them, that a file lacks and cannot be imported without. */
export function missingHeaders(header: EppgbmHeader): string[] {
  const missing: string[] = REQUIRED_COLUMNS.filter((column) => !header.at.has(column)).map(standardHeader);
  if (!header.at.has('weight') && !header.at.has('length')) {
    missing.push(standardHeader('weight'), standardHeader('length'));
  }
  return missing;
}

/** The header of a column as it stands in the file, or as the export writes it. */
export function headerName(header: EppgbmHeader, column: EppgbmColumn): string {
  return header.names[header.at.get(column) ?? -1] ?? standardHeader(column);
}

function standardHeader(column: EppgbmColumn): string {
  return EPPGBM_COLUMNS[column][0];
}
