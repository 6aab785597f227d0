import { json, type Statement, sql } from '@konvergensi/db';
import type { Agency, Role } from '@konvergensi/domain';
import type { PeopleDeps } from './deps.ts';
import { type OpenLink, openLink } from './open-link.ts';
import { randomSecret } from './secret.ts';

export interface NewUser {
  username: string;
  name: string;
  role: Role;
  region: number | null;
  facility: { id: string; villages: readonly number[]; version: number } | null;
  agency?: Agency | null | undefined;
  /** Id of who gives the role. */
  by: string;
}

export interface PreparedUser {
  id: string;
  link: OpenLink;
  rows: readonly Statement[];
}

/**
 * Rows of a person with one role and a link to choose a password. The password is set to one that nobody knows, so that
 * a sign-in takes as long before the link is used as after.
 */
export async function newUser(deps: PeopleDeps, user: NewUser): Promise<PreparedUser> {
  const id = deps.ulid();
  const now = deps.now();
  const link = await openLink(deps, id, now);
  const password = await deps.hashPassword(randomSecret());
  const rows = [
    sql`insert into user (id, name, email, username, created_at, updated_at)
        values (${id}, ${user.name}, ${`${id.toLowerCase()}@tanpa-surel.invalid`}, ${user.username}, ${now}, ${now})`,
    sql`insert into account (id, user_id, account_id, provider_id, password, created_at, updated_at)
        values (${deps.ulid()}, ${id}, ${id}, 'credential', ${password}, ${now}, ${now})`,
    grantRow({ ...user, user: id, id: deps.ulid(), from: now, until: null }),
    link.row,
  ];
  return { id, link, rows };
}

/** A role on a region, from an instant on. */
export const grantRow = (
  grant: Pick<NewUser, 'role' | 'region' | 'facility' | 'agency' | 'by'> & {
    user: string;
    id: string;
    from: number;
    until: number | null;
  },
): Statement =>
  sql`insert into grant_held (user, id, role, region, facility, villages, facility_version, agency, valid_from, valid_to, granted_by)
      values (${grant.user}, ${grant.id}, ${grant.role}, ${grant.region}, ${grant.facility?.id ?? null},
              ${grant.facility === null ? null : json(grant.facility.villages)}, ${grant.facility?.version ?? null},
              ${grant.agency ?? null}, ${grant.from}, ${grant.until}, ${grant.by})`;
