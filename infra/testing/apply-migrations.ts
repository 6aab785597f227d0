import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

const { directory, shard } = env.TEST_MIGRATIONS;
await applyD1Migrations(env.DIRECTORY, directory);
await applyD1Migrations(env.SHARD_00, shard);
await applyD1Migrations(env.SHARD_01, shard);
