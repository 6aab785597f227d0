import type { LineField, LineValue } from './line-field.ts';
import { fieldsOf, type LineKind } from './line-kinds.ts';

/** Columns that say which line a row is; a row without them is new. */
export const ID_COLUMN = 'ID';
export const VERSION_COLUMN = 'Versi';

/** Header of a kind's file, in the language of the forms. */
export const lineHeader = (kind: LineKind): string[] => [
  ID_COLUMN,
  VERSION_COLUMN,
  ...Object.values(fieldsOf(kind)).map(({ label }) => label.id),
];

/** Where each field stands, by header; null when a column that must be filled is missing. */
export function lineColumns(kind: LineKind, header: readonly string[]): Readonly<Record<string, number>> | null {
  const named = header.map((cell) => cell.trim().toLowerCase());
  const columns: Record<string, number> = {
    [ID_COLUMN]: named.indexOf(ID_COLUMN.toLowerCase()),
    [VERSION_COLUMN]: named.indexOf(VERSION_COLUMN.toLowerCase()),
  };
  for (const [name, { label, need }] of Object.entries(fieldsOf(kind))) {
    const at = named.findIndex((cell) => cell === label.id.toLowerCase() || cell === label.en.toLowerCase());
    if (at === -1 && need) return null;
    columns[name] = at;
  }
  return columns;
}

/** Cells of a row by field, as typed. */
export const lineCells = (
  columns: Readonly<Record<string, number>>,
  cells: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(columns).map(([name, at]) => [name, (cells[at] ?? '').trim()]));

/** A value as a file holds it: choices in words, numbers as numbers, villages by code. */
export function fileCell(field: LineField, value: LineValue): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'object') return value.join(', ');
  return field.options?.find((option) => option.value === value)?.id ?? value;
}
