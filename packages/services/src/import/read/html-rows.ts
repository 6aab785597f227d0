import { Parser } from 'htmlparser2';
import { FileRefused } from './file-refused.ts';

/** As long as a spreadsheet's cell can be. */
const LONGEST_CELL = 32_767;
const WIDEST_ROW = 200;
/** The parser's time grows with the square of the depth; an export lies some ten deep. */
const DEEPEST = 1000;
const MOST_ROWS = 250_000;
const UNREAD = new Set(['script', 'style', 'title']);

interface Table {
  row: string[] | null;
  cell: string | null;
  colspan: number;
  rowspan: number;
  /** For each column, how many more rows a cell from above still covers. */
  covered: number[];
}

/** Takes the text of an HTML file piece by piece and gives the rows of its tables, cells by column. */
export interface HtmlRows {
  write(text: string): string[][];
  end(): string[][];
}

/**
 * Rows of HTML tables. A cell over several columns or rows fills the first, the others are empty, so columns stay in
 * place. A table inside a cell gives rows of its own. Throws FileRefused for a row, a cell, a depth
 * or a number of rows that no table has.
 */
export function htmlRows(): HtmlRows {
  const tables: Table[] = [];
  let rows: string[][] = [];
  let [unread, depth, count] = [0, 0, 0];
  const endCell = (table: Table | undefined) => {
    if (table === undefined || table.cell === null || table.row === null) return;
    place(table, table.row, table.cell.includes('\n') ? table.cell.replace(/\s*\n\s*/g, ' ').trim() : table.cell);
    table.cell = null;
  };
  const endRow = (table: Table | undefined) => {
    endCell(table);
    if (table?.row === null || table === undefined) return;
    skipCovered(table, table.row);
    rows.push(table.row);
    table.row = null;
    if (++count > MOST_ROWS) throw new FileRefused('too-many-lines');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new FileRefused('damaged');
        const table = tables.at(-1);
        if (name === 'table') tables.push({ row: null, cell: null, colspan: 1, rowspan: 1, covered: [] });
        else if (UNREAD.has(name)) unread++;
        else if (name === 'br' && table?.cell != null) table.cell += ' ';
        else if (name === 'tr' && table !== undefined) {
          endRow(table);
          table.row = [];
        } else if ((name === 'td' || name === 'th') && table !== undefined) {
          endCell(table);
          table.row ??= [];
          table.cell = '';
          table.colspan = span(attributes['colspan']);
          table.rowspan = span(attributes['rowspan']);
        }
      },
      ontext(text) {
        const table = tables.at(-1);
        if (table?.cell == null || unread > 0) return;
        table.cell += text;
        if (table.cell.length > LONGEST_CELL) throw new FileRefused('cell-too-long');
      },
      onclosetag(name) {
        depth--;
        if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
        else if (name === 'td' || name === 'th') endCell(tables.at(-1));
        else if (name === 'tr') endRow(tables.at(-1));
        else if (name === 'table') endRow(tables.pop());
      },
    },
    { decodeEntities: true },
  );
  const taken = () => {
    const ready = rows;
    rows = [];
    return ready;
  };
  return {
    write: (text) => {
      parser.write(text);
      return taken();
    },
    end: () => {
      parser.end();
      while (tables.length > 0) endRow(tables.pop());
      return taken();
    },
  };
}

function place(table: Table, row: string[], text: string): void {
  skipCovered(table, row);
  if (row.length + table.colspan > WIDEST_ROW) throw new FileRefused('too-wide');
  for (let column = 0; column < table.colspan; column++) {
    if (table.rowspan > 1) table.covered[row.length] = table.rowspan - 1;
    row.push(column === 0 ? text : '');
  }
}

/** Columns that a cell of a row above still covers are empty here. */
function skipCovered(table: Table, row: string[]): void {
  for (let left = table.covered[row.length] ?? 0; left > 0; left = table.covered[row.length] ?? 0) {
    table.covered[row.length] = left - 1;
    row.push('');
  }
}

function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), WIDEST_ROW);
}
