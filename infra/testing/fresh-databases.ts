import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

/** One Worker runs every file of a workspace: each begins with databases that hold the migrations and nothing else. */
for (const [db, migrations] of [
  [env.DIRECTORY, env.TEST_MIGRATIONS.directory],
  [env.SHARD_00, env.TEST_MIGRATIONS.shard],
  [env.SHARD_01, env.TEST_MIGRATIONS.shard],
] as const) {
  await empty(db);
  await applyD1Migrations(db, migrations);
}
await emptyFiles();

async function empty(db: D1Database): Promise<void> {
  const { results } = await db
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite!_%' escape '!' and name not like '!_cf!_%' escape '!'",
    )
    .all<{ name: string }>();
  if (results.length === 0) return;
  await db.batch([
    db.prepare('pragma defer_foreign_keys = on'),
    ...results.map(({ name }) => db.prepare(`drop table "${name}"`)),
  ]);
}

async function emptyFiles(): Promise<void> {
  const { objects } = await env.FILES.list();
  if (objects.length > 0) await env.FILES.delete(objects.map(({ key }) => key));
}
