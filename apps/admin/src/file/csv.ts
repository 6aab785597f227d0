import type { FileCell } from '../table/table-file.ts';
import type { Language } from '../text/language.ts';

/** A spreadsheet would run what begins like a formula. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[";\n\r,]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** As Excel of the reader's language opens it: semicolons and decimal commas in Indonesian; UTF-8 with its mark. */
export function csvOf(rows: readonly (readonly FileCell[])[], language: Language): string {
  const separator = language === 'id' ? ';' : ',';
  const write = (cell: FileCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return quoted(language === 'id' ? String(cell).replace('.', ',') : String(cell));
    return quoted(guarded(cell));
  };
  return `\ufeff${rows.map((row) => row.map(write).join(separator)).join('\r\n')}\r\n`;
}
