import { json, sql } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';

interface Row {
  id: number;
  mode: string;
  version: number;
}

/**
 * Carries a district's mode from its shard, where it lives, to the directory, where pages of the province read it. An
 * older version changes nothing.
 */
export async function copyMode(deps: Deps, district: Pick<OpenDistrict, 'id' | 'db'>): Promise<void> {
  await take(deps, await district.db.all<Row>(sql`select id, mode, version from district where id = ${district.id}`));
}

/** Nightly: copies that were lost. */
export async function sweepModes(deps: Deps): Promise<void> {
  for (const name of deps.shardNames) {
    await take(deps, await deps.shard(name).all<Row>(sql`select id, mode, version from district where state = 'open'`));
  }
}

async function take(deps: Deps, rows: readonly Row[]): Promise<void> {
  await deps.directory.batch([
    sql`update district set mode = c.mode, shard_version = c.version, version = district.version + 1
        from (select value ->> 'id' id, value ->> 'mode' mode, value ->> 'version' version from json_each(${json(rows)})) c
        where district.id = c.id and district.shard_version < c.version`,
  ]);
}
