import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';

const DATABASES = { directory: ['DIRECTORY'], shard: ['SHARD_00', 'SHARD_01'] } as const;

describe.each(['directory', 'shard'] as const)('the migrations of %s', (kind) => {
  it.each(DATABASES[kind])('are all applied to %s', async (binding) => {
    const { results } = await env[binding]
      .prepare('select name from d1_migrations order by id')
      .all<{ name: string }>();
    expect(results.map((row) => row.name)).toEqual(env.TEST_MIGRATIONS[kind].map((migration) => migration.name));
  });
});
