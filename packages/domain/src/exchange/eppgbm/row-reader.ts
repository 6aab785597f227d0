import { cellText, cellWords } from './cell.ts';
import type { EppgbmColumn } from './columns.ts';
import { type EppgbmHeader, headerName } from './header.ts';
import type { IssueAction, IssueCode, RowIssue } from './row-issue.ts';

/** The cells of one data row by column, and the issues found while reading them. */
export interface RowReader {
  readonly issues: RowIssue[];
  text(column: EppgbmColumn): string;
  words(column: EppgbmColumn): string;
  report(column: EppgbmColumn, code: IssueCode, action: IssueAction): void;
}

export function readerOf(cells: readonly string[], header: EppgbmHeader, row: number): RowReader {
  const issues: RowIssue[] = [];
  const raw = (column: EppgbmColumn) => cells[header.at.get(column) ?? -1];
  return {
    issues,
    text: (column) => cellText(raw(column)),
    words: (column) => cellWords(raw(column)),
    report: (column, code, action) => {
      issues.push({ row, column: headerName(header, column), found: raw(column) ?? '', code, action });
    },
  };
}
