import { sql } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';

/**
 * Carries a district's mode from its shard, where it lives, to the directory, where pages of the province read it. An
 * older version changes nothing.
 */
export async function copyMode(deps: Deps, district: Pick<OpenDistrict, 'id' | 'db'>): Promise<void> {
  const row = await district.db.one<{ mode: string; version: number }>(
    sql`select mode, version from district where id = ${district.id}`,
  );
  if (row === undefined) return;
  await deps.directory.batch([
    sql`update district set mode = ${row.mode}, shard_version = ${row.version}, version = version + 1
        where id = ${district.id} and shard_version < ${row.version}`,
  ]);
}
