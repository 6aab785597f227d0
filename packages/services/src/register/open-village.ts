import { Problem } from '@konvergensi/contract';
import { type Statement, sql } from '@konvergensi/db';
import { monthOf, type Permission, type RegionPath } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { earlierAnswer, headOf } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import type { Head } from '../core/trail.ts';

export type Rows = readonly Record<string, unknown>[];

/** A village whose register is read or changed, with what was asked for in the same round trip. */
export interface OpenVillage {
  district: OpenDistrict;
  id: number;
  code: string;
  /** Ids from the province down to it. */
  path: RegionPath;
  today: string;
  /** The current month. */
  period: number;
  /** First month from which the village vouches for its register; null: never. */
  registerFrom: number | null;
  head: Head;
  /** Rows of each statement of `load`. */
  loaded: readonly Rows[];
}

interface Place {
  id: number;
  parent: number;
  register_from: string | null;
}

/** Reaches a village, or says that there is none; `load` gets its id as an expression and is answered in one batch. */
export async function openVillage(
  deps: Deps,
  actor: Actor,
  code: string,
  permission: Permission,
  load: (village: Statement) => readonly Statement[] = () => [],
): Promise<OpenVillage> {
  const district = await openDistrict(deps, actor, code.slice(0, 5), permission);
  const id = sql`(select id from region where code = ${code} and level = 4)`;
  const [places, heads, ...loaded] = await district.db.batch([
    sql`select r.id, r.parent, (select min(confirmed_on) from register_confirmation c where c.village = r.id) register_from
        from region r where r.id = ${id}`,
    sql`select seq, hash from audit where scope = ${id} order by seq desc limit 1`,
    ...load(id),
  ]);
  const place = places!.rows[0] as unknown as Place | undefined;
  const path = [...district.path, place?.parent ?? 0, place?.id ?? 0];
  if (place === undefined || !district.reaches(path)) throw new Problem('not-found');
  const today = todayOf(deps, code);
  return {
    district,
    id: place.id,
    code,
    path,
    today,
    period: monthOf(today),
    registerFrom: place.register_from === null ? null : monthOf(place.register_from),
    head: headOf(heads),
    loaded: loaded.map(({ rows }) => rows),
  };
}

/** A command on a village's register, given once by its key. */
export interface VillageCommand {
  village: string;
  key: string;
  content: unknown;
  permission: Permission;
}

/** The same for a command: with its earlier answer, when it comes a second time. */
export async function openVillageFor<Answer>(
  deps: Deps,
  actor: Actor,
  command: VillageCommand,
  load: (village: Statement) => readonly Statement[],
): Promise<{ at: OpenVillage; earlier: Answer | undefined }> {
  const at = await openVillage(deps, actor, command.village, command.permission, (village) => [
    sql`select digest, answer from command
        where district = (select district from region where id = ${village}) and key = ${command.key}`,
    ...load(village),
  ]);
  const [found, ...loaded] = at.loaded;
  return { at: { ...at, loaded }, earlier: await earlierAnswer<Answer>(found && { rows: found }, command.content) };
}
