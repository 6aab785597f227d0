import { type EntryHistoryView, Problem, type UndoEntry } from '@konvergensi/contract';
import {
  type EntryHistoryRow,
  type EntryValueRow,
  entriesStand,
  entryAt,
  entryVersions,
  keepEntries,
  putEntryValues,
} from '@konvergensi/db';
import { type EntryLevel, formatPeriodKey } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { conflictOf } from './entry-conflict.ts';
import { entryView, namesOf } from './entry-view.ts';
import { entryIndicator, openEntries, placesAt, readsPlace, wireOf, worksAt } from './open-entries.ts';

interface AskedValue {
  district: string;
  period: string;
  indicator: string;
  level: EntryLevel;
  place: string;
}

/** One value as it stands and every version before it: who, when, from which source. */
export async function readEntryHistory(deps: Deps, actor: Actor, asked: AskedValue): Promise<EntryHistoryView> {
  const { open, indicator, place, current, versions } = await load(deps, actor, asked, 'figure.read');
  if (!readsPlace(actor, open.district, place)) throw new Problem('forbidden');
  const names = await namesOf(deps, current === undefined ? versions : [current, ...versions]);
  const isOpen = current?.state !== 'locked' && versions.length > 0;
  return {
    district: open.ref,
    indicator: indicator.code,
    period: formatPeriodKey(open.period),
    level: place.level,
    place: { place: wireOf(place), name: place.name, within: place.within },
    current: current === undefined ? null : entryView(current, names),
    versions: versions.map((row) => entryView(row, names)),
    may: { undo: isOpen && worksAt(actor, 'entry.write', { district: open.district, indicator }, place) },
  };
}

async function load(deps: Deps, actor: Actor, asked: AskedValue, permission: 'figure.read' | 'entry.write') {
  const open = await openEntries(deps, actor, asked, permission);
  const indicator = entryIndicator(asked.indicator, open.period);
  const places = await placesAt(open.district, [asked.level]);
  const place = places.find((one) => wireOf(one) === asked.place);
  if (place === undefined) throw new Problem('not-found');
  const { district, period } = open;
  const key = { indicator: indicator.code, level: asked.level, place: place.place };
  const [now, before] = await district.db.batch([
    entryAt(district.id, period, key),
    entryVersions(district.id, period, key),
  ]);
  return {
    open,
    indicator,
    place,
    key,
    current: now?.rows[0] as unknown as EntryValueRow | undefined,
    versions: (before?.rows ?? []) as unknown as EntryHistoryRow[],
  };
}

/** Puts back the value that stood before the last change, as a draft; the change itself stays in the history. */
export async function undoEntryOf(
  deps: Deps,
  actor: Actor,
  command: { district: string; undo: UndoEntry },
): Promise<void> {
  const { undo } = command;
  const found = await load(deps, actor, { ...undo, district: command.district }, 'entry.write');
  const { open, indicator, place, current, versions } = found;
  const { district, period } = open;
  if (!worksAt(actor, 'entry.write', { district, indicator }, place)) throw new Problem('forbidden');
  if (current === undefined || versions.length === 0) throw new Problem('wrong-state');
  if (current.state === 'locked') throw new Problem('locked');
  const key = { ...found.key, version: undo.version };
  const earlier = versions.find((row) => !isSameValue(row, current));
  if (earlier === undefined) throw new Problem('wrong-state');
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, ...entriesStand(district.id, period, [key], ['draft', 'verified'])],
    rows: [
      ...keepEntries(district.id, period, [key]),
      ...putEntryValues(district.id, period, [earlier], actor.id, deps.now()),
    ],
    trail: [
      {
        scope: district.id,
        verb: 'entry.undo',
        subject: undo.period,
        body: { entry: [key.indicator, key.level, key.place], from: current.version, to: earlier.version },
      },
    ],
  });
  await orConflict(work, () => conflictOf(deps, open, [key], [undo]));
}

const isSameValue = (a: EntryHistoryRow, b: EntryValueRow): boolean =>
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.no_target === b.no_target &&
  a.reason === b.reason;
