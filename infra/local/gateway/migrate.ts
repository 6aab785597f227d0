/** A migration cut into statements, as wrangler cuts it. */
export interface Migration {
  name: string;
  statements: readonly string[];
}

const BINDINGS = { DIRECTORY: 'directory', SHARD_00: 'shard', SHARD_01: 'shard' } as const;
type Databases = Record<keyof typeof BINDINGS, D1Database>;

/** The table `wrangler d1 migrations` keeps, so that both can be used on one database. */
const BOOKS = `create table if not exists d1_migrations(
  id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)`;

/** Applies what is missing, each migration whole or not at all. Answers what was applied to each database. */
export async function migrate(
  databases: Databases,
  migrations: Record<string, readonly Migration[]>,
): Promise<Record<string, string[]>> {
  const applied: Record<string, string[]> = {};
  for (const [binding, kind] of Object.entries(BINDINGS) as [keyof Databases, string][]) {
    applied[binding] = await migrateOne(databases[binding], migrations[kind] ?? []);
  }
  return applied;
}

async function migrateOne(database: D1Database, migrations: readonly Migration[]): Promise<string[]> {
  await database.prepare(BOOKS).run();
  const { results } = await database.prepare('select name from d1_migrations').all<{ name: string }>();
  const known = new Set(results.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !known.has(name));
  for (const { name, statements } of missing) {
    const note = database.prepare('insert into d1_migrations(name) values (?1)').bind(name);
    await database.batch([...statements.map((sql) => database.prepare(sql)), note]);
  }
  return missing.map(({ name }) => name);
}
