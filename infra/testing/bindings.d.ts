/// <reference types="@cloudflare/vitest-plugin/types" />

// What `env` of `cloudflare:workers` holds inside a Worker test (worker-tests.ts binds it).
declare namespace Cloudflare {
  interface Env {
    DIRECTORY: D1Database;
    SHARD_00: D1Database;
    SHARD_01: D1Database;
    FILES: R2Bucket;
    RECOMPUTE: Queue;
    IMPORT: Queue;
    ENVIRONMENT: string;
    PUBLIC_ORIGIN: string;
    /** How many times as long the random suites run. */
    RUNS: string;
    /** '1' where the two longest of them take a part of their length: at a desk, not in CI. */
    QUICK: string;
    AUTH_SECRET: string;
    TRAIL_KEY: string;
    NIK_KEY: string;
    ASSETS: Fetcher;
    TEST_MIGRATIONS: Record<'directory' | 'shard', import('cloudflare:test').D1Migration[]>;
  }
}
