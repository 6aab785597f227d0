import type { audit } from './schema/shard.ts';
import { type Statement, sql } from './statement.ts';

export type TrailRow = typeof audit.$inferSelect;

export const trailHead = (scope: number): Statement =>
  sql`select scope, seq, hash from audit where scope = ${scope} order by seq desc limit 1`;

export const appendTrail = (row: TrailRow): Statement =>
  sql`insert into audit (scope, seq, at, actor, verb, subject, body, body_hash, prev, hash)
      values (${row.scope}, ${row.seq}, ${row.at}, ${row.actor}, ${row.verb}, ${row.subject}, ${row.body},
              ${row.body_hash}, ${row.prev}, ${row.hash})`;

export const trailFrom = (scope: number, after: number, limit: number): Statement =>
  sql`select * from audit where scope = ${scope} and seq > ${after} order by seq limit ${limit}`;

/** Entries of every chain in order, from a place on. */
export const trailAfter = (scope: number, seq: number, limit: number): Statement =>
  sql`select * from audit where (scope, seq) > (${scope}, ${seq}) order by scope, seq limit ${limit}`;

/** Heads of every chain, walked by scope with a seek each. */
export const allHeads = (): Statement =>
  sql`with recursive scopes (scope) as (
        select min(scope) from audit
        union all
        select (select min(a.scope) from audit a where a.scope > scopes.scope) from scopes where scope is not null)
      select s.scope, (select max(seq) from audit a where a.scope = s.scope) seq,
        (select hash from audit a where a.scope = s.scope order by seq desc limit 1) hash
      from scopes s where s.scope is not null`;
