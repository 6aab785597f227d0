import type { TrailEntryView, TrailPage, TrailQuery } from '@konvergensi/contract';
import { json, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type RegionColumns, regionRef } from '../region/find-region.ts';
import { type OpenTrail, openTrail } from './open-trail.ts';
import { entriesOf, filterOf, kindsOf, type TrailRowFound } from './trail-rows.ts';

const PAGE = 100;

/** Who did what in a region and below it, newest first. Without the permission to see names: which fields, not their values. */
export async function readTrail(deps: Deps, actor: Actor, query: TrailQuery): Promise<TrailPage> {
  const trail = await openTrail(deps, actor, query.region);
  const databases = [deps.directory, ...(trail.shard === null ? [] : [trail.shard])];
  const kinds = await Promise.all(databases.map((db) => kindsOf(db, trail.id)));
  const rows = await trailRows(deps, trail, query, PAGE + 1);
  // A page ends between two instants, so that the next goes on where this one ended.
  const boundary = rows[PAGE]?.at;
  const whole = boundary === undefined ? rows : rows.filter(({ at }) => at > boundary);
  return {
    region: trail.region,
    kinds: [...new Set([...kinds.flat(), 'session'])].sort(),
    entries: await entryViews(deps, trail, whole.length === 0 ? rows : whole),
    next: boundary === undefined ? null : whole.length === 0 ? boundary : boundary + 1,
  };
}

/** Rows of the directory and of the shard together. */
export async function trailRows(
  deps: Deps,
  trail: OpenTrail,
  query: TrailQuery,
  limit: number,
): Promise<TrailRowFound[]> {
  const by = query.by === undefined ? null : await userId(deps, query.by);
  const databases = [deps.directory, ...(trail.shard === null ? [] : [trail.shard])];
  const filter = filterOf(query, by);
  const found = await Promise.all(databases.map((db) => entriesOf(db, trail.id, filter, limit)));
  return found
    .flat()
    .sort((a, b) => b.at - a.at)
    .slice(0, limit);
}

/** Nobody has the id of a name that does not exist. */
const userId = async (deps: Deps, username: string): Promise<string> =>
  (await deps.directory.one<{ id: string }>(sql`select id from user where username = ${username}`))?.id ?? '-';

/** Rows as they are shown, with names of who did it and of where. */
export async function entryViews(
  deps: Deps,
  trail: OpenTrail,
  rows: readonly TrailRowFound[],
): Promise<TrailEntryView[]> {
  const [users, regions] = await deps.directory.batch([
    sql`select id, name from user where id in (select value from json_each(${json([...new Set(rows.map(({ actor }) => actor))])}))`,
    sql`select id, code, name, level, kind from region where id in (select value from json_each(${json([...new Set(rows.map(({ scope }) => scope))])}))`,
  ]);
  const names = new Map(users!.rows.map(({ id, name }) => [String(id), String(name)]));
  const places = new Map((regions!.rows as unknown as RegionColumns[]).map((row) => [row.id, regionRef(row)]));
  return rows.map((row) => ({
    at: row.at,
    region: row.scope === null ? null : (places.get(row.scope) ?? null),
    seq: row.seq,
    actor: { id: row.actor, name: names.get(row.actor) ?? null },
    verb: row.verb,
    subject: row.subject,
    changed: changedFields(row.body),
    detail: trail.seesValues ? row.body : null,
  }));
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** Names of the fields that differ between before and after, or of all that the entry holds. */
function changedFields(body: string | null): string[] {
  if (body === null) return [];
  const { before, after, by: _by, ...rest } = fieldsOf(JSON.parse(body));
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const differing = Object.keys({ ...was, ...is }).filter(
    (key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]),
  );
  return [...differing, ...Object.keys(Array.isArray(rest) ? {} : rest)];
}
