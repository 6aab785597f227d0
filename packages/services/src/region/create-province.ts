import { Problem, type RegionRef } from '@konvergensi/contract';
import { GuardFailed, mustBe, sql } from '@konvergensi/db';
import { allows } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { PeopleDeps } from '../people/deps.ts';
import { newUser } from '../people/new-user.ts';
import { giverStillMay } from '../people/still-may.ts';
import { loadProvince } from './load-province.ts';

export interface ProvinceCreated {
  province: RegionRef;
  regions: number;
  /** Link of the first administrator, shown once. */
  enrolmentToken: string | null;
}

interface Before {
  id: number | null;
  name: string | null;
  regions: number | null;
  top: number;
  taken: number;
}

/** Loads a province's regions and makes its first administrator. A province that is there already changes nothing. */
export async function createProvince(deps: PeopleDeps, actor: Actor, code: string): Promise<ProvinceCreated> {
  if (!allows(actor.grants, 'province.create', [])) throw new Problem('forbidden');
  const username = `admin.${code}`;
  for (let attempt = 1; ; attempt += 1) {
    const before = await deps.directory.one<Before>(
      sql`select p.id, r.name, (select count(*) from region where code glob ${`${code}*`}) regions,
            (select coalesce(max(id), 0) from region) top, exists (select 1 from user where username = ${username}) taken
          from (select 1) left join region r on r.code = ${code} left join province p on p.id = r.id`,
    );
    if (before === undefined) throw new Problem('internal');
    if (before.id !== null) return created(code, before.name ?? code, before.regions ?? 0, null);
    const free = before.taken === 0 ? username : `${username}.${deps.ulid().slice(-6).toLowerCase()}`;
    try {
      return await writeProvince(deps, actor, code, { highest: before.top, username: free });
    } catch (error) {
      if (!(error instanceof GuardFailed)) throw error;
      if (attempt === 3) throw new Problem('conflict');
    }
  }
}

const created = (code: string, name: string, regions: number, token: string | null): ProvinceCreated => ({
  province: { code, name, level: 'province', kind: 'province' },
  regions,
  enrolmentToken: token,
});

async function writeProvince(
  deps: PeopleDeps,
  actor: Actor,
  code: string,
  free: { highest: number; username: string },
): Promise<ProvinceCreated> {
  const { highest, username } = free;
  const province = await loadProvince(deps, code, highest + 1);
  const admin = { username, name: `Administrator ${province.name}`, role: 'province_admin', facility: null } as const;
  const made = await newUser(deps, { ...admin, region: province.id, by: actor.id });
  await commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: province.id },
    guards: [...giverStillMay(actor, deps.now()), mustBe(sql`select coalesce(max(id), 0) from region`, highest)],
    rows: [
      ...province.rows,
      sql`insert into province (id, created_at) values (${province.id}, ${deps.now()})`,
      ...made.rows,
    ],
    trail: [
      { scope: 0, verb: 'province.create', subject: code, body: { id: province.id, regions: province.regions } },
      {
        scope: province.id,
        verb: 'user.create',
        subject: made.id,
        body: { username, role: admin.role, region: code, facility: null },
      },
    ],
  });
  return created(code, province.name, province.regions, made.link.token);
}
