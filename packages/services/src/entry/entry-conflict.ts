import { Problem, type PutEntry } from '@konvergensi/contract';
import { type EntryKey, type EntryValueRow, entriesOf } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import { entryView, namesOf } from './entry-view.ts';
import { type OpenEntries, placesAt, wireOf } from './open-entries.ts';

const SHOWN = 50;

/** Somebody else was faster: what stands now beside what was sent, place by place. */
export async function conflictOf(
  deps: Deps,
  { district, period }: OpenEntries,
  keys: readonly EntryKey[],
  sent: readonly Pick<PutEntry, 'indicator' | 'level' | 'place' | 'version'>[],
): Promise<Problem> {
  const codes = [...new Set(keys.map(({ indicator }) => indicator))];
  const rows = await district.db.all<EntryValueRow>(entriesOf(district.id, codes, [period]));
  const places = await placesAt(district, [...new Set(keys.map(({ level }) => level))]);
  const names = await namesOf(deps, rows);
  const conflicts = keys.flatMap((key) => {
    const place = places.find((one) => one.level === key.level && one.place === key.place);
    const row = rows.find(
      (one) => one.indicator === key.indicator && one.level === key.level && one.place === key.place,
    );
    if (place === undefined || (row?.version ?? null) === key.version) return [];
    const wire = wireOf(place);
    const yours = sent.find((one) => one.indicator === key.indicator && one.level === key.level && one.place === wire);
    const { indicator, level } = key;
    return [
      {
        indicator,
        level,
        place: wire,
        name: place.name,
        stands: row === undefined ? null : entryView(row, names),
        yours,
      },
    ];
  });
  return new Problem('conflict', { extra: { conflicts: conflicts.slice(0, SHOWN) } });
}
