import { json, mustHold, type Statement, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';

/** Ends a batch of the directory when the actor lost a role since the request began. */
export function giverStillMay(actor: Actor, now: number): readonly Statement[] {
  if (actor.via === 'system') return [];
  const roles = json(actor.grants.map(({ role, path }) => [role, path.at(-1) ?? null]));
  return [
    mustHold(
      sql`not exists (select 1 from json_each(${roles}) held where not exists (
            select 1 from grant_held g where g.user = ${actor.id} and g.role = held.value ->> 0
              and g.region is (held.value ->> 1) and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})))
          and exists (select 1 from user where id = ${actor.id} and deactivated_at is null)`,
    ),
  ];
}
