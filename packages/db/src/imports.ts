import type { importTable } from './schema/shard.ts';
import { type Statement, sql } from './statement.ts';

export type ImportRow = typeof importTable.$inferSelect;

export const importById = (district: number, id: string): Statement =>
  sql`select * from import where district = ${district} and id = ${id}`;

/** Newest first. `waiting`: rows that a person has not decided on. */
export const importsOf = (district: number): Statement =>
  sql`select i.*, (select count(*) from import_wait w where w.district = i.district and w.import = i.id
        and w.decision is null and w.reason <> 'twin') waiting
      from import i where district = ${district} order by id desc limit 100`;

/** Another import of the same bytes that was committed before. */
export const sameFile = (district: number, id: string, digest: string): Statement =>
  sql`select id from import where district = ${district} and file_digest = ${digest} and state = 'done' and id < ${id}
      order by id desc limit 1`;

export const insertImport = (
  row: Pick<
    ImportRow,
    'district' | 'id' | 'file_name' | 'file_digest' | 'size_bytes' | 'villages' | 'actor' | 'actor_name' | 'created_at'
  >,
): Statement =>
  sql`insert into import (district, id, state, file_name, file_digest, size_bytes, villages, actor, actor_name, created_at, updated_at)
      values (${row.district}, ${row.id}, 'uploaded', ${row.file_name}, ${row.file_digest}, ${row.size_bytes}, ${row.villages},
        ${row.actor}, ${row.actor_name}, ${row.created_at}, ${row.created_at})`;

/** Takes a check: whoever claimed before and is slower finds its version gone. */
export const claimCheck = (district: number, id: string, at: number): Statement =>
  sql`update import set state = 'checking', version = version + 1, rows_done = 0, updated_at = ${at}
      where district = ${district} and id = ${id} and state in ('uploaded', 'checking')`;

export const noteProgress = (district: number, id: string, rowsDone: number, at: number): Statement =>
  sql`update import set rows_done = ${rowsDone}, updated_at = ${at} where district = ${district} and id = ${id}`;

export const importVersion = (district: number, id: string): Statement =>
  sql`select version from import where district = ${district} and id = ${id}`;

/** Where the commit stands; nothing when it is not being committed. */
export const importCursor = (district: number, id: string): Statement =>
  sql`select json_array(plan, cursor) at from import where district = ${district} and id = ${id} and state = 'committing'`;

/** Imports whose job has said nothing since an instant. */
export const stalledImports = (before: number): Statement =>
  sql`select i.district, i.id from district d join import i on i.district = d.id
      where d.state = 'open' and i.state in ('uploaded', 'checking', 'committing') and i.updated_at < ${before}`;
