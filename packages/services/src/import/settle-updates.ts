import { measuredLater } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import type { OpenDistrict } from '../core/open-district.ts';
import { type KnownChild, leavePosyandu } from './known-child.ts';
import type { PlannedRow } from './planned-row.ts';

/** Ends a chunk's updates of registered children: an older measurement moves nobody to another posyandu. */
export async function settleUpdates(
  district: OpenDistrict,
  children: ReadonlyMap<string, KnownChild>,
  rows: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  const updated = rows.flatMap(({ child }) => (child?.update ? [children.get(child.person)!] : []));
  const moved = updated.filter(({ update }) => update?.posyandu?.before);
  const keys = moved.map((c) => [c.village, monthOf(c.posyanduOn), c.person, c.posyanduOn] as const);
  const later = keys.length === 0 ? [] : await district.db.all<{ person: string }>(measuredLater(keys));
  for (const { person } of later) leavePosyandu(children.get(person)!);
  for (const child of updated) child.update = null;
  return rows.map((row) =>
    row.child?.update && Object.keys(row.child.update).length === 1
      ? { ...row, child: { ...row.child, update: null } }
      : row,
  );
}
