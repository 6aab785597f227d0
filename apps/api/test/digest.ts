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

export const textOf = (tables: ReadonlyMap<string, Rows>): string => JSON.stringify([...tables]);

/** Columns of each table of a database, as a SELECT of everything that it holds in one row of texts; kept, since nothing here alters a table. */
const everything = new Map<string, Promise<string>>();

async function selectEverything(database: D1Database): Promise<string> {
  const tables = (await tablesOf(database)).filter((table) => table !== 'region');
  const columns = await database.batch<{ name: string }>(
    tables.map((table) => database.prepare(`pragma table_info(${table})`)),
  );
  const texts = tables.map((table, i) => {
    const row = joined(columns[i]!.results.map(({ name }) => `quote("${name}")`));
    return `ifnull((select group_concat(${row}, char(10)) from ${table}), '${table}')`;
  });
  return `select ${texts.join(', ')}`;
}

/** One behind the other, halved again and again: SQLite takes no expression of a hundred levels. */
function joined(values: readonly string[]): string {
  if (values.length < 2) return values.join();
  const half = values.length >> 1;
  return `(${joined(values.slice(0, half))} || ',' || ${joined(values.slice(half))})`;
}

/** Every value of every table of every database (regions apart, which are thousands) as one text, several times quicker than row by row. */
export async function allValues(): Promise<string> {
  const parts = Object.entries(DATABASES).map(async ([name, database]) => {
    const select = everything.get(name) ?? selectEverything(database);
    everything.set(name, select);
    return (await database.prepare(await select).raw<string[]>()).flat().join('\n');
  });
  return (await Promise.all(parts)).join('\n');
}
