import { env } from 'cloudflare:workers';
import { sha256 } from '@konvergensi/services';

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

/** One digest of every row of every table of every database. */
export async function digestOfAll(): Promise<string> {
  const parts = await Promise.all(
    Object.values(DATABASES).map(async (database) => {
      const tables = await tablesOf(database);
      const results = await database.batch(tables.map((table) => database.prepare(`select * from ${table}`)));
      return Promise.all(results.map(async ({ results: rows }, i) => [tables[i], await sha256(JSON.stringify(rows))]));
    }),
  );
  return sha256(JSON.stringify(parts));
}
