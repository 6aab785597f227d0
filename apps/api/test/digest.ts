import { env } from 'cloudflare:workers';

const DATABASES = { DIRECTORY: env.DIRECTORY, SHARD_00: env.SHARD_00, SHARD_01: env.SHARD_01 } as const;

/** Written by a reader's own call or by the clock, and no part of what is held. */
const ASIDE = /^(sqlite_|_cf|d1_migrations)/;

/** Tables of each database by name. */
export async function tablesOf(database: D1Database): Promise<string[]> {
  const { results } = await database
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .all<{ name: string }>();
  return results.map(({ name }) => name).filter((name) => !ASIDE.test(name));
}

/** Thousands of regions are told by their sums. */
const rowsOf = (table: string): string =>
  table === 'region'
    ? 'select count(*), total(id), total(parent), total(length(name)), max(name), min(name) from region'
    : `select * from ${table}`;

/** Rows of a table, in the order of the table. */
type Rows = readonly Record<string, unknown>[];

/** Every row of every table of every database, by `DATABASE.table`. */
export async function rowsByTable(): Promise<ReadonlyMap<string, Rows>> {
  const parts = await Promise.all(
    Object.entries(DATABASES).map(async ([name, database]) => {
      const tables = await tablesOf(database);
      const results = await database.batch<Record<string, unknown>>(
        tables.map((table) => database.prepare(rowsOf(table))),
      );
      return results.map(({ results: rows }, i) => [`${name}.${tables[i]}`, rows] as const);
    }),
  );
  return new Map(parts.flat());
}

/** The same as one text. */
export const allRows = async (): Promise<string> => textOf(await rowsByTable());
export const textOf = (tables: ReadonlyMap<string, Rows>): string => JSON.stringify([...tables]);
