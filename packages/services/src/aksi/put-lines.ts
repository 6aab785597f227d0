import { Problem, type PutAksiLine } from '@konvergensi/contract';
import { type AksiLineRow, aksiLinesUnchanged, mustHold, putAksiLines, removeAksiLines } from '@konvergensi/db';
import {
  fieldsOf,
  findVillages,
  holdsKind,
  indicatorByCode,
  LINE_FAULTS,
  LINE_REFUSALS,
  type LineKind,
  type LineValues,
  mayWriteLine,
  refuseLine,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { figuresNow } from './campaigns-table.ts';
import { type OpenTable, openTable, type TablePlace } from './open-table.ts';

const LINES_A_TRAIL_ENTRY = 20;

/** What is wrong with a line, at which field, in the reader's words. */
export interface LineProblem {
  at: number;
  field: string;
  message: string;
}

/** Writes, corrects and removes lines of a table, all of them or none. */
export async function putLinesOfAksi(
  deps: Deps,
  actor: Actor,
  command: TablePlace & { lines: readonly PutAksiLine[] },
): Promise<void> {
  const open = await openTable(deps, actor, command, 'aksi.write');
  const { lines, wrong } = judgeLines(actor, open, command);
  if (wrong.length > 0) {
    const errors = wrong.map(({ at, field, message }) => ({
      pointer: `/lines/${at}${field === '' ? '' : `/values/${field}`}`,
      message,
    }));
    throw new Problem('invalid', { errors });
  }
  await writeLines(deps, actor, { open, table: command.table, lines });
}

export function judgeLines(
  actor: Actor,
  open: OpenTable,
  { table, lines }: { table: TablePlace['table']; lines: readonly PutAksiLine[] },
): { lines: PutAksiLine[]; wrong: LineProblem[] } {
  if (!open.district.whole) throw new Problem('forbidden');
  const wrong: LineProblem[] = [];
  const seen = new Set<string>();
  const judged = lines.map((line, at) => {
    const say = (field: string, message: string) => void wrong.push({ at, field, message });
    if (!holdsKind(table, line.kind)) say('', 'baris ini bukan bagian tabel ini');
    if (seen.has(line.id)) say('', 'baris ini dikirim dua kali');
    seen.add(line.id);
    const before = open.rows.find((row) => isAt(row, open.year, line));
    refuseAgency(actor, line, before);
    return line.values === null ? line : judgeValues(open, { line, before, say });
  });
  return { lines: judged, wrong };
}

const isAt = (row: AksiLineRow, year: number, { kind, id }: PutAksiLine) =>
  row.year === year && row.kind === kind && row.id === id;

/** An agency writes its own lines: neither takes another's nor gives its own away. */
function refuseAgency(actor: Actor, line: PutAksiLine, before: AksiLineRow | undefined): void {
  const stood = before === undefined ? [] : [agencyIn(JSON.parse(before.line) as object)];
  const asked = line.values === null ? [] : [agencyIn(line.values)];
  if (![...stood, ...asked].every((agency) => mayWriteLine(actor.grants, agency))) {
    throw new Problem('forbidden', { detail: 'Baris ini milik perangkat daerah lain' });
  }
}

const agencyIn = (values: object) =>
  'agency' in values ? (values.agency as LineValues<'activity'>['agency'] as Parameters<typeof mayWriteLine>[1]) : null;

interface Judging {
  line: PutAksiLine;
  before: AksiLineRow | undefined;
  say: (field: string, message: string) => void;
}

function judgeValues(open: OpenTable, { line, before, say }: Judging): PutAksiLine {
  const values: Record<string, unknown> = { ...line.values };
  for (const [name, field] of Object.entries(fieldsOf(line.kind))) {
    const value = values[name];
    if (field.type === 'indicator' && value !== null && !indicatorByCode.has(String(value))) {
      say(name, LINE_FAULTS.indicator.id);
    }
    if (field.type === 'line' && value !== null && !isLineThere(open, field.of, String(value))) {
      say(name, 'baris yang ditunjuk tidak ada');
    }
    if (field.type !== 'places' && field.type !== 'village') continue;
    const asked = field.type === 'places' ? (value as string[]) : [String(value)];
    const found = findVillages(asked, namedVillages(open));
    if ('unknown' in found) say(name, unknownWords(asked[found.unknown] ?? '', found.why));
    else if (field.type === 'places') values[name] = found.codes;
    else if (found.codes.length === 1) values[name] = found.codes[0];
    else say(name, LINE_FAULTS.village.id);
  }
  const stood = before === undefined ? null : (JSON.parse(before.line) as LineValues<LineKind>);
  const refused = refuseLine(line.kind, values as LineValues<LineKind>, stood);
  if (refused !== null) say(refused[0], LINE_REFUSALS[refused[1]].id);
  return { ...line, values } as PutAksiLine;
}

const unknownWords = (word: string, why: 'none' | 'several') =>
  why === 'none'
    ? `"${word}" bukan desa/kelurahan atau kecamatan kabupaten/kota ini`
    : `"${word}" ada di beberapa kecamatan: tulis kodenya`;

const namedVillages = ({ villages, chosen }: OpenTable) =>
  villages.map(({ code, name }) => ({ code, name, isPriority: chosen.has(code) }));

const isLineThere = ({ rows }: OpenTable, kind: string | undefined, id: string) =>
  rows.some((row) => row.kind === kind && row.id === id);

export interface JudgedLines {
  open: OpenTable;
  table: TablePlace['table'];
  lines: readonly PutAksiLine[];
}

export async function writeLines(deps: Deps, actor: Actor, { open, table, lines }: JudgedLines): Promise<void> {
  const { district, year } = open;
  const at = { district: district.id, year, written_by: actor.name, written_at: deps.now() };
  const written = await Promise.all(
    lines
      .flatMap((line) => (line.values === null ? [] : [line]))
      .map(
        async (line) =>
          [
            line.kind,
            line.id,
            line.values,
            line.kind === 'publication' && line.version === null
              ? await figuresNow(deps, open, line.values!.month)
              : null,
          ] as const,
      ),
  );
  const removed = lines.flatMap(({ kind, id, values }) => (values === null ? [[kind, id] as const] : []));
  const unchanged = lines.map(({ kind, id, version }) => [kind, id, version] as const);
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustHold(aksiLinesUnchanged(at, unchanged))],
    rows: [...putAksiLines(at, written), ...(removed.length === 0 ? [] : [removeAksiLines(at, removed)])],
    trail: entriesOf(open, table, lines),
  });
  await orConflict(work, () => new Problem('conflict'));
}

function entriesOf(open: OpenTable, table: string, lines: readonly PutAksiLine[]) {
  const parts: PutAksiLine[][] = [];
  for (let i = 0; i < lines.length; i += LINES_A_TRAIL_ENTRY) parts.push(lines.slice(i, i + LINES_A_TRAIL_ENTRY));
  return parts.map((part) => ({
    scope: open.district.id,
    verb: 'aksi.lines',
    subject: `${open.year}/${table}`,
    body: {
      lines: part.map((line) => {
        const before = open.rows.find((row) => isAt(row, open.year, line));
        return {
          kind: line.kind,
          id: line.id,
          before: before === undefined ? null : JSON.parse(before.line),
          after: line.values,
        };
      }),
    },
  }));
}
