import { type PersonRow, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openVillage } from './open-village.ts';
import { relatives } from './read-person.ts';

const A_PAGE = 20;

/** Imported people, and those who moved in from another village, about whom nobody has yet said that they live here. */
export async function listToConfirm(deps: Deps, actor: Actor, query: { village: string }) {
  const unconfirmed = sql`left_on is null and confirmed_on is null and birth_date_kind <> 'unknown'`;
  const at = await openVillage(deps, actor, query.village, 'person.list', (here) => [
    sql`select count(*) n from person where village = ${here} and ${unconfirmed}`,
    sql`select p.*, f.name posyandu_name from person p left join facility f on f.district = p.district and f.id = p.posyandu
        where p.village = ${here} and ${unconfirmed} order by p.rt, p.name, p.id limit ${A_PAGE}`,
  ]);
  const rows = (at.loaded[1] ?? []) as unknown as (PersonRow & { posyandu_name: string | null })[];
  return {
    left: Number(at.loaded[0]?.[0]?.['n'] ?? 0),
    people: relatives(at.loaded[1]).map((one, i) => ({
      ...one,
      parents: rows[i]!.parents,
      rt: rows[i]!.rt,
      posyandu: rows[i]!.posyandu_name,
      version: rows[i]!.version,
    })),
  };
}
