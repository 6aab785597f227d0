import { type Statement, sql } from './statement.ts';

/** The directory keys commands by scope, a shard by district; both name the column after what it holds. */
export type CommandHome = 'scope' | 'district';

export const findCommand = (home: CommandHome, id: number, key: string): Statement =>
  home === 'scope'
    ? sql`select digest, answer from command where scope = ${id} and key = ${key}`
    : sql`select digest, answer from command where district = ${id} and key = ${key}`;

export const storeCommand = (
  home: CommandHome,
  id: number,
  row: { key: string; digest: string; answer: string; at: number },
): Statement =>
  home === 'scope'
    ? sql`insert into command (scope, key, digest, answer, at) values (${id}, ${row.key}, ${row.digest}, ${row.answer}, ${row.at})`
    : sql`insert into command (district, key, digest, answer, at) values (${id}, ${row.key}, ${row.digest}, ${row.answer}, ${row.at})`;
