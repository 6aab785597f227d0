import { Problem } from '@konvergensi/contract';
import { type PersonRow, sql } from '@konvergensi/db';
import type { Permission } from '@konvergensi/domain';
import { accompaniedAt, refuseStranger } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';

export interface PlacedChild {
  district: OpenDistrict;
  village: { id: number; parent: number };
  person: PersonRow & { posyandu_name: string | null };
}

/** A child of a village that the actor's permission reaches. */
export async function openChild(
  deps: Deps,
  actor: Actor,
  { village, person }: { village: string; person: string },
  permission: Permission,
): Promise<PlacedChild> {
  const district = await openDistrict(deps, actor, village.slice(0, 5), permission);
  const id = sql`(select id from region where code = ${village} and level = 4)`;
  const [places, people] = await district.db.batch([
    sql`select id, parent from region where id = ${id}`,
    sql`select p.*, f.name posyandu_name from person p left join facility f on f.district = p.district and f.id = p.posyandu
        where p.village = ${id} and p.id = ${person}`,
  ]);
  const place = places!.rows[0] as unknown as PlacedChild['village'] | undefined;
  const found = people!.rows[0] as unknown as PlacedChild['person'] | undefined;
  const path = [...district.path, place?.parent ?? 0, place?.id ?? 0];
  if (place === undefined || found === undefined || !district.reaches(path)) throw new Problem('not-found');
  refuseStranger(await accompaniedAt(actor, { district, id: place.id, path }), person);
  return { district, village: place, person: found };
}
