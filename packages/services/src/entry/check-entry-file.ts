import type { EntryFileChecked, PutEntry } from '@konvergensi/contract';
import { type EntryValueRow, entriesOf } from '@konvergensi/db';
import {
  askedIn,
  ENTRY_COLUMNS,
  ENTRY_LEVELS,
  ENTRY_ROW_WORDS,
  type EntryCells,
  type EntryColumn,
  type EntryIndicator,
  type EntryRowProblem,
  entryColumns,
  entryHeader,
  entryLevelsOf,
  FAULT_WORDS,
  FIELD_OF_FAULT,
  formatPeriodKey,
  judgeEntry,
  readEntryRow,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { sha256Of } from '../core/digest.ts';
import { readSmallFile } from '../import/read/small-file.ts';
import { enteredOf, entryView, type Names, namesOf } from './entry-view.ts';
import { findPlace } from './find-place.ts';
import { type OpenEntries, openEntries, type Place, placesAt, wireOf, worksAt } from './open-entries.ts';

const MOST_ROWS = 4001;
const FOUND = 60;
const LONGEST_REASON = 300;

interface Known {
  actor: Actor;
  open: OpenEntries;
  indicators: ReadonlyMap<string, EntryIndicator>;
  places: readonly Place[];
  stands: ReadonlyMap<string, EntryValueRow>;
  names: Names;
  seen: Set<string>;
}

/** Reads a filled template and says what it would write and what is wrong, by row and column. Writes nothing. */
export async function checkEntryFile(
  deps: Deps,
  actor: Actor,
  asked: { district: string; period: string; file: File },
): Promise<EntryFileChecked> {
  const open = await openEntries(deps, actor, asked, 'entry.write');
  const { indicators } = askedIn(open.period);
  const codes = indicators.map(({ code }) => code);
  const rows = await open.district.db.all<EntryValueRow>(entriesOf(open.district.id, codes, [open.period]));
  const known: Known = {
    actor,
    open,
    indicators: new Map(indicators.map((one) => [one.code, one])),
    places: await placesAt(open.district, ENTRY_LEVELS),
    stands: new Map(rows.map((row) => [`${row.indicator} ${row.level} ${row.place}`, row])),
    names: await namesOf(deps, rows),
    seen: new Set(),
  };
  const bytes = await asked.file.arrayBuffer();
  const checked: EntryFileChecked = {
    period: formatPeriodKey(open.period),
    file: { name: asked.file.name.slice(0, 120), digest: await sha256Of(bytes) },
    ...{ rows: 0, blank: 0, unchanged: 0, entries: [], wrong: [] },
  };
  let places: ReturnType<typeof entryColumns> = null;
  for (const { line, cells } of await readSmallFile(new Blob([bytes]).stream(), MOST_ROWS)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (places === null) places = entryColumns(cells);
    else readLine(checked, known, line, named(places, cells));
  }
  if (places === null) {
    const problem = ENTRY_ROW_WORDS.header[actor.language];
    checked.wrong.push({ line: 1, column: entryHeader('indicator'), found: '', problem, cells: [] });
  }
  return checked;
}

const named = (places: NonNullable<ReturnType<typeof entryColumns>>, cells: readonly string[]): EntryCells =>
  Object.fromEntries(
    ENTRY_COLUMNS.map((column) => [column, cells[places[column] ?? -1] ?? '']),
  ) as unknown as EntryCells;

const COLUMN_OF: Readonly<Record<Exclude<EntryRowProblem, 'header'>, EntryColumn>> = {
  level: 'level',
  place: 'code',
  'codes-differ': 'bps',
  'not-yours': 'code',
  indicator: 'indicator',
  'level-of-indicator': 'level',
  noTarget: 'noTarget',
  double: 'code',
  locked: 'numerator',
  reasonLong: 'reason',
};

type Read =
  | { kind: 'blank' }
  | { kind: 'unchanged' }
  | { kind: 'wrong'; column: EntryColumn; problem: string }
  | { kind: 'entry'; name: string; before: EntryFileChecked['entries'][number]['before']; entry: PutEntry };

function readLine(checked: EntryFileChecked, known: Known, line: number, cells: EntryCells): void {
  const read = judgeLine(known, cells);
  if (read.kind === 'blank') {
    checked.blank += 1;
    return;
  }
  checked.rows += 1;
  if (read.kind === 'unchanged') checked.unchanged += 1;
  else if (read.kind === 'entry') {
    const { name, before, entry } = read;
    checked.entries.push({ line, name, before, entry });
  } else {
    checked.wrong.push({
      line,
      column: entryHeader(read.column),
      found: cells[read.column].slice(0, FOUND),
      problem: read.problem,
      cells: ENTRY_COLUMNS.map((column) => cells[column]),
    });
  }
}

function judgeLine(known: Known, cells: EntryCells): Read {
  const { language } = known.actor;
  const wrong = (problem: keyof typeof COLUMN_OF): Read => ({
    kind: 'wrong',
    column: COLUMN_OF[problem],
    problem: ENTRY_ROW_WORDS[problem][language],
  });
  const row = readEntryRow(cells);
  if ('wrong' in row) return wrong(row.wrong);
  if (row.isBlank) return { kind: 'blank' };
  const indicator = known.indicators.get(cells.indicator.trim());
  if (indicator === undefined) return wrong('indicator');
  const place = findPlace(known.places, cells, row.level);
  if (typeof place === 'string') return wrong(place);
  if (!entryLevelsOf(indicator).includes(place.level)) return wrong('level-of-indicator');
  const { district } = known.open;
  if (!worksAt(known.actor, 'entry.write', { district, indicator }, place)) return wrong('not-yours');
  const key = `${indicator.code} ${place.level} ${place.place}`;
  if (known.seen.has(key)) return wrong('double');
  known.seen.add(key);
  if (row.typed.reason.length > LONGEST_REASON) return wrong('reasonLong');
  const judged = judgeEntry(indicator, row.typed);
  if ('fault' in judged) {
    return { kind: 'wrong', column: FIELD_OF_FAULT[judged.fault], problem: FAULT_WORDS[judged.fault][language] };
  }
  const stands = known.stands.get(key);
  if (stands !== undefined && JSON.stringify(enteredOf(stands)) === JSON.stringify(judged.value)) {
    return { kind: 'unchanged' };
  }
  if (stands?.state === 'locked') return wrong('locked');
  const before = stands === undefined ? null : entryView(stands, known.names);
  const entry = { indicator: indicator.code, level: place.level, place: wireOf(place), ...row.typed };
  return { kind: 'entry', name: place.name, before, entry: { ...entry, version: stands?.version ?? null } };
}
