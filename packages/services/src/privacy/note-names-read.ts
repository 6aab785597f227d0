import { GuardFailed, mustBe, sql } from '@konvergensi/db';
import { admits, type Permission } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';

const HOUR_MS = 3_600_000;
/** An isolate forgets what it has noted beyond this; the database knows. */
const MOST_REMEMBERED = 5000;

export interface NamesRead {
  /** Which list, in a word: `register`, `children`, `search`. */
  list: string;
  /** Code of the village or the district. */
  at: string;
  /** The permission that shows them, where it is not that of the register. */
  by?: Permission;
}

/**
 * Puts on the trail that somebody read a list with names: who, which, where, once an hour, however often it is looked at.
 * Called by every route that declares names, after its answer is made and before it leaves. Who sees no names there has
 * read none, and is told so.
 */
export async function noteNamesRead(
  deps: Deps,
  actor: Actor,
  { list, at, by = 'person.read' }: NamesRead,
): Promise<boolean> {
  if (!actor.grants.some((grant) => admits([grant], by, grant.path))) return false;
  const hour = Math.floor(deps.now() / HOUR_MS) * HOUR_MS;
  const place = `${actor.id}/${list}/${at}`;
  if (at.length < 5 || deps.namesNoted.get(place) === hour) return true;
  const district = await districtWithNames(deps, actor, at, by);
  if (district === null) return true;
  const code = at.length === 13 ? at : district.code;
  const seen = await district.db.one<{ scope: number; at: number | null }>(
    sql`select r.id scope, n.at from region r left join name_reading n
          on n.district = ${district.id} and n.actor = ${actor.id} and n.list = ${list} and n.scope = r.id
        where r.district = ${district.id} and r.code = ${code}`,
  );
  if (seen === undefined) return true;
  if (seen.at !== hour) await write(deps, actor, { district, list, hour, ...seen });
  if (deps.namesNoted.size >= MOST_REMEMBERED) deps.namesNoted.clear();
  deps.namesNoted.set(place, hour);
  return true;
}

async function districtWithNames(deps: Deps, actor: Actor, at: string, by: Permission) {
  return openDistrict(deps, actor, at.slice(0, 5), by).catch(() => null);
}

type Reading = NonNullable<Awaited<ReturnType<typeof districtWithNames>>>;

async function write(
  deps: Deps,
  actor: Actor,
  {
    district,
    list,
    hour,
    scope,
    at,
  }: { district: Reading; list: string; hour: number; scope: number; at: number | null },
): Promise<void> {
  const last = sql`select at from name_reading where district = ${district.id} and actor = ${actor.id} and list = ${list}
    and scope = ${scope}`;
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [mustBe(last, at)],
    rows: [
      sql`insert into name_reading (district, actor, list, scope, at) values (${district.id}, ${actor.id}, ${list}, ${scope}, ${hour})
          on conflict (district, actor, list, scope) do update set at = excluded.at`,
    ],
    trail: [{ scope, verb: 'names.read', subject: list, body: { list } }],
  });
  // Two pages at once: the other one has written it.
  await work.catch((error: unknown) => {
    if (!(error instanceof GuardFailed)) throw error;
  });
}
