import { type EntrySheet, Problem } from '@konvergensi/contract';
import { type EntryValueRow, entriesOf } from '@konvergensi/db';
import { type EntryLevel, entryDue, entryLevelsOf, formatPeriodKey, keyBefore } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { entryView, namesOf } from './entry-view.ts';
import { entryIndicator, openEntries, placesAt, readsPlace, wireOf, worksAt } from './open-entries.ts';

/** One indicator of a period over all places of a level, with the period before beside it. */
export async function readEntrySheet(
  deps: Deps,
  actor: Actor,
  asked: { district: string; indicator: string; period: string; level?: EntryLevel | undefined },
): Promise<EntrySheet> {
  const open = await openEntries(deps, actor, asked, 'figure.read');
  const { district, period } = open;
  const indicator = entryIndicator(asked.indicator, period);
  const before = keyBefore(period);
  const rows = await district.db.all<EntryValueRow>(entriesOf(district.id, [indicator.code], [period, before]));
  const now = rows.filter((row) => row.period === period);
  const counted = entryLevelsOf(indicator).map((level) => ({
    level,
    filled: now.filter((row) => row.level === level).length,
  }));
  const level = asked.level ?? counted.toSorted((a, b) => b.filled - a.filled)[0]?.level ?? 'district';
  if (!counted.some((one) => one.level === level)) throw new Problem('not-found');
  const places = (await placesAt(district, [level])).filter((place) => readsPlace(actor, district, place));
  const names = await namesOf(deps, rows);
  const of = { district, indicator };
  const at = (which: number, place: string) => {
    const row = rows.find((one) => one.period === which && one.level === level && one.place === place);
    return row === undefined ? null : entryView(row, names);
  };
  const may = (permission: 'entry.write' | 'entry.verify' | 'entry.lock') =>
    places.some((place) => worksAt(actor, permission, of, place));
  return {
    district: open.ref,
    indicator: indicator.code,
    period: formatPeriodKey(period),
    previous: formatPeriodKey(before),
    due: entryDue(period),
    today: open.today,
    level,
    levels: counted,
    places: places.map((place) => ({
      place: wireOf(place),
      code: place.code,
      bps: place.bps,
      name: place.name,
      within: place.within,
      withinCode: place.within_code,
      entry: at(period, place.place),
      before: at(before, place.place),
      mayWrite: worksAt(actor, 'entry.write', of, place),
    })),
    may: { write: may('entry.write'), verify: may('entry.verify'), lock: may('entry.lock') },
  };
}
