import type { RegionRef } from '@konvergensi/contract';
import { type Statement, sql } from '@konvergensi/db';
import type { Agency, Grant, Role } from '@konvergensi/domain';
import { levelName } from '../region/level-name.ts';

/** A grant with what a page shows of it. */
export interface HeldGrant extends Grant {
  id: string;
  region: RegionRef | null;
  facility: string | null;
  agency: Agency | null;
}

/** One grant as the directory's statements give it: the region, and the ids from it up to the province. */
export interface GrantColumns {
  id: string;
  role: Role;
  facility: string | null;
  agency: Agency | null;
  villages: string | null;
  code: string | null;
  name: string;
  level: number;
  kind: RegionRef['kind'];
  up: readonly (number | null)[];
}

/** Grants of a user that hold at an instant, as one JSON array; to be used inside a select. `coming`: or will; `ever`: or did. */
export const grantsJson = (user: Statement, now: number, which: 'held' | 'coming' | 'ever' = 'held'): Statement =>
  sql`(select json_group_array(json_object('id', g.id, 'role', g.role, 'facility', g.facility, 'agency', g.agency, 'villages', g.villages,
         'code', r.code, 'name', r.name, 'level', r.level, 'kind', r.kind, 'up', json_array(r.id, a.id, b.id, c.id)))
       from grant_held g left join region r on r.id = g.region
       left join region a on a.id = r.parent left join region b on b.id = a.parent left join region c on c.id = b.parent
       where g.user = ${user} and (${which === 'held' ? 0 : 1} or g.valid_from <= ${now})
         and (${which === 'ever' ? 1 : 0} or g.valid_to is null or g.valid_to > ${now}))`;

export const heldGrants = (json: string): HeldGrant[] => (JSON.parse(json) as GrantColumns[]).map(heldGrant);

const heldGrant = (row: GrantColumns): HeldGrant => ({
  id: row.id,
  role: row.role,
  facility: row.facility,
  agency: row.agency,
  villages: row.villages === null ? null : (JSON.parse(row.villages) as number[]),
  path: row.up.filter((id) => id !== null).reverse(),
  region: row.code === null ? null : { code: row.code, name: row.name, level: levelName(row.level), kind: row.kind },
});
