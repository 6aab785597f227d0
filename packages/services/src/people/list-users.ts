import { Problem, type UserItem } from '@konvergensi/contract';
import { json, sql } from '@konvergensi/db';
import { type Agency, levelOfRole, type Role, rolesGivableFrom, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { findRegion, type RegionColumns, regionRef } from '../region/find-region.ts';

const MOST = 1000;

interface Row extends RegionColumns {
  user: string;
  username: string;
  user_name: string;
  role: Role;
  facility: string | null;
  agency: Agency | null;
  enrolled: number;
  last_seen_at: number | null;
  region: number | null;
  valid_to: number | null;
}

/** Open accounts, those without a role any more by their last one, with a role on this region or below it that the actor may give; without a region, of the installation. */
export async function listUsers(deps: Deps, actor: Actor, code: string | undefined): Promise<UserItem[]> {
  const region = code === undefined ? { id: null, path: [] } : await findRegion(deps.directory, code);
  if (region === undefined) throw new Problem('not-found');
  const roles = rolesGivableFrom(actor.grants, region.path);
  if (roles.length === 0) throw new Problem(touches(actor.grants, region.path) ? 'forbidden' : 'not-found');
  const deepest = Math.max(...roles.map((role) => levelOfRole[role]));
  const now = deps.now();
  const rows = await deps.directory.all<Row>(
    sql`with recursive below (id) as (
          select id from region where case when ${region.id} is null then parent is null else id = ${region.id} end
          union all
          select r.id from region r join below b on r.parent = b.id where r.level <= ${deepest})
        select u.id user, u.username, u.name user_name, g.role, g.facility, g.agency, g.region, g.valid_to, r.id, r.code, r.name, r.level, r.kind,
          not exists (select 1 from enrolment e where e.user = u.id and e.used_at is null) enrolled,
          (select max(l.at) from sign_in_log l where l.user = u.id and l.event = 'signed-in') last_seen_at
        from grant_held g join user u on u.id = g.user left join region r on r.id = g.region
        where g.role in (select value from json_each(${json(roles)}))
          and (g.region in below or (${region.id} is null and g.region is null))
          and u.deactivated_at is null and (g.valid_to is null or g.valid_to > ${now} or not exists (
            select 1 from grant_held o where o.user = g.user
              and (o.valid_to is null or o.valid_to > ${now} or o.valid_to > g.valid_to or (o.valid_to = g.valid_to and o.id > g.id))))
        order by u.username, g.id limit ${MOST}`,
  );
  return rows.map((row) => ({
    id: row.user,
    username: row.username,
    name: row.user_name,
    role: row.role,
    region: row.region === null ? null : regionRef(row),
    facility: row.facility,
    agency: row.agency,
    enrolled: row.enrolled === 1,
    lastSeenAt: row.last_seen_at,
    endedAt: row.valid_to !== null && row.valid_to <= now ? row.valid_to : null,
  }));
}
