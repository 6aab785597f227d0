import type { TrailQuery } from '@konvergensi/contract';
import { type Db, type Statement, sql } from '@konvergensi/db';
import { endOfDay, startOfDay } from '../core/days-in-zone.ts';

export interface TrailRowFound {
  at: number;
  scope: number | null;
  seq: number | null;
  actor: string;
  verb: string;
  subject: string;
  body: string | null;
}

export interface TrailFilter {
  actor: string | null;
  subject: string | null;
  kind: string | null;
  from: number;
  until: number;
}

/** The days of a query as instants in the region's zone. */
export function filterOf(query: TrailQuery, actor: string | null): TrailFilter {
  const until = query.to === undefined ? Number.MAX_SAFE_INTEGER : endOfDay(query.to, query.region);
  return {
    actor,
    subject: query.subject ?? null,
    kind: query.kind ?? null,
    from: query.from === undefined ? 0 : startOfDay(query.from, query.region),
    until: Math.min(until, query.before ?? until),
  };
}

const matches = ({ actor, subject, kind, from, until }: TrailFilter): Statement =>
  sql`at >= ${from} and at < ${until}
      and (${actor} is null or actor = ${actor}) and (${kind} is null or substr(verb, 1, length(${kind}) + 1) = ${kind} || '.')
      and (${subject} is null or substr(subject, 1, length(${subject})) = ${subject})`;

/** Ids of a region and of all below it. */
const below = (region: number): Statement =>
  sql`with recursive b (id) as (select ${region} union all select r.id from region r join b on r.parent = b.id)`;

/** Entries of the chains of a region and of those below it, newest first; `signIns` adds the directory's log. */
export function entriesOf(db: Db, region: number, filter: TrailFilter, limit: number): Promise<TrailRowFound[]> {
  const log =
    db.name === 'DIRECTORY'
      ? sql`union all
            select l.at, g.region, null, l.user, 'session.' || l.event, l.session, null from sign_in_log l
              join grant_held g on g.user = l.user where g.region in (select id from b)`
      : sql``;
  return db.all<TrailRowFound>(
    sql`${below(region)}
        select * from (select at, scope, seq, actor, verb, subject, body from audit where scope in (select id from b) ${log})
        where ${matches(filter)} order by at desc, scope, seq desc limit ${limit}`,
  );
}

/** First words of the verbs that were done in a region. */
export async function kindsOf(db: Db, region: number): Promise<string[]> {
  const rows = await db.all<{ kind: string }>(
    sql`${below(region)} select distinct substr(verb, 1, instr(verb || '.', '.') - 1) kind from audit where scope in (select id from b)`,
  );
  return rows.map(({ kind }) => kind);
}
