import { Problem } from '@konvergensi/contract';
import { findCommand, sql } from '@konvergensi/db';
import { allows, type Month, monthOf, type Permission, type RegionPath } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { earlierAnswer, headOf } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import type { Head } from '../core/trail.ts';

/** A village whose months are read or recorded. */
export interface RecordVillage {
  readonly district: OpenDistrict;
  readonly id: number;
  readonly code: string;
  /** Ids from the province down to it. */
  readonly path: RegionPath;
  /** Does the actor hold this permission on the village? */
  readonly may: (permission: Permission) => boolean;
  readonly today: string;
  readonly thisMonth: Month;
  readonly head: Head;
}

interface Place {
  id: number;
  parent: number;
}

/** Reaches a village with the permission; what the actor may not see is not there. With a key, its earlier answer. */
export async function openRecordVillage<Answer>(
  deps: Deps,
  actor: Actor,
  code: string,
  permission: Permission,
  command?: { key: string; content: unknown },
): Promise<{ village: RecordVillage; earlier: Answer | undefined }> {
  const district = await openDistrict(deps, actor, code.slice(0, 5), permission);
  const id = sql`(select id from region where code = ${code} and level = 4)`;
  const [places, heads, found] = await district.db.batch([
    sql`select id, parent from region where id = ${id}`,
    sql`select seq, hash from audit where scope = ${id} order by seq desc limit 1`,
    ...(command === undefined ? [] : [findCommand('district', district.id, command.key)]),
  ]);
  const place = places!.rows[0] as unknown as Place | undefined;
  if (place === undefined || !district.reaches([...district.path, place.parent, place.id])) {
    throw new Problem('not-found');
  }
  const today = todayOf(deps, code);
  const path = [...district.path, place.parent, place.id];
  const may = (wanted: Permission) => allows(actor.grants, wanted, path);
  return {
    village: { district, id: place.id, code, path, may, today, thisMonth: monthOf(today), head: headOf(heads) },
    earlier: command === undefined ? undefined : await earlierAnswer<Answer>(found, command.content),
  };
}
