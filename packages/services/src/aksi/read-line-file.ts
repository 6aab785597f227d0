import { type AksiFileRead, Problem, type PutAksiLine, putAksiLines } from '@konvergensi/contract';
import {
  fieldsOf,
  ID_COLUMN,
  LINE_FAULTS,
  type LineKind,
  lineCells,
  lineColumns,
  lineHeader,
  readLine,
  type SheetRow,
  VERSION_COLUMN,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { readSmallFile } from '../import/read/small-file.ts';
import { type OpenTable, openTable, type TablePlace } from './open-table.ts';
import { judgeLines, writeLines } from './put-lines.ts';

const MOST_ROWS = 200;
const FOUND = 80;

type Wrong = AksiFileRead['wrong'][number];

interface Read {
  lines: { at: number; line: PutAksiLine }[];
  wrong: Wrong[];
}

/** Reads a file of lines, Excel or CSV as the page gives it out, and writes it, whole or not at all. */
export async function readLineFile(
  deps: Deps,
  actor: Actor,
  command: TablePlace & { kind: LineKind; file: File },
): Promise<AksiFileRead> {
  const open = await openTable(deps, actor, command, 'aksi.write');
  const { kind } = command;
  const rows = await readSmallFile(command.file.stream(), MOST_ROWS + 1, tooMany);
  const { lines, wrong } = readRows(deps, open, kind, rows);
  const judged = judgeLines(actor, open, { table: command.table, lines: lines.map(({ line }) => line) });
  const said = judged.wrong.map(({ at, field, message }): Wrong => {
    const { at: row = 0, line } = lines[at] ?? {};
    const value = field === '' ? '' : String((line?.values as Record<string, unknown> | null)?.[field] ?? '');
    return { line: row, column: labelOf(kind, field), found: value.slice(0, FOUND), problem: message };
  });
  const all = [...wrong, ...said].sort((a, b) => a.line - b.line);
  if (all.length > 0) return { added: 0, changed: 0, same: 0, wrong: all };
  const fresh = judged.lines.filter((line) => !isSame(open, line));
  if (fresh.length > 0) await writeLines(deps, actor, { open, table: command.table, lines: fresh });
  const added = fresh.filter(({ version }) => version === null).length;
  return { added, changed: fresh.length - added, same: judged.lines.length - fresh.length, wrong: [] };
}

const tooMany = () => new Problem('too-large', { detail: `Paling banyak ${MOST_ROWS} baris` });

const labelOf = (kind: LineKind, field: string): string => fieldsOf(kind)[field]?.label.id ?? ID_COLUMN;

const isSame = ({ rows, year }: OpenTable, { kind, id, values }: PutAksiLine): boolean => {
  const before = rows.find((row) => row.year === year && row.kind === kind && row.id === id);
  if (before === undefined) return false;
  const stood = JSON.parse(before.line) as Record<string, unknown>;
  return Object.entries(values ?? {}).every(([name, value]) => JSON.stringify(value) === JSON.stringify(stood[name]));
};

function readRows(deps: Deps, open: OpenTable, kind: LineKind, rows: readonly SheetRow[]): Read {
  const read: Read = { lines: [], wrong: [] };
  let columns: ReturnType<typeof lineColumns> | undefined;
  for (const { line: at, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (columns === undefined) {
      columns = lineColumns(kind, cells);
      if (columns !== null) continue;
      const problem = `judul kolom tidak dikenal; yang diminta: ${lineHeader(kind).slice(2).join(', ')}`;
      return { lines: [], wrong: [{ line: at, column: '', found: cells.join(', ').slice(0, FOUND), problem }] };
    }
    readRow(deps, open, { kind, at, cells: lineCells(columns!, cells), read });
  }
  return read;
}

interface Row {
  kind: LineKind;
  at: number;
  cells: Readonly<Record<string, string>>;
  read: Read;
}

function readRow(deps: Deps, open: OpenTable, { kind, at, cells, read }: Row): void {
  const typed = readLine(kind, cells);
  const say = (field: string, problem: string) =>
    read.wrong.push({ line: at, column: labelOf(kind, field), found: (cells[field] ?? '').slice(0, FOUND), problem });
  if ('wrong' in typed) {
    for (const [field, fault] of Object.entries(typed.wrong)) say(field, LINE_FAULTS[fault].id);
    return;
  }
  const id = cells[ID_COLUMN] ?? '';
  const version = Number(cells[VERSION_COLUMN] ?? '');
  if (id !== '' && !open.rows.some((row) => row.year === open.year && row.kind === kind && row.id === id)) {
    return void say('', 'ID ini tidak ada di tabel; kosongkan untuk baris baru');
  }
  const line = { kind, id: id === '' ? deps.ulid() : id, version: id === '' ? null : version, values: typed.values };
  const parsed = putAksiLines.safeParse({ lines: [line] });
  if (parsed.success) return void read.lines.push({ at, line: parsed.data.lines[0]! });
  for (const issue of parsed.error.issues) say(String(issue.path[3] ?? ''), issue.message);
}
