import { json, mustBe, type Statement, sql } from '@konvergensi/db';
import { zoneOfCode } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { Placement } from './placement.ts';

const CHUNK = 1000;

/** Second step: the district's regions and its own row on its shard. Written again, they are the same. */
export async function copyRegions(deps: Deps, placed: Placement): Promise<void> {
  await deps.directory.batch([
    mustBe(sql`select epoch from district where id = ${placed.id}`, placed.epoch),
    sql`update district set state = 'copying' where id = ${placed.id} and state = 'reserved'`,
  ]);
  const regions = await deps.directory.all<Record<string, unknown>>(
    sql`with recursive below (id) as (
          select ${placed.id} union all select r.id from region r join below b on r.parent = b.id)
        select r.id, r.code, r.bps_code, r.name, r.level, r.kind, r.parent, r.valid_from, r.valid_to
        from region r where r.id in below order by r.level, r.id`,
  );
  const chunks = Array.from({ length: Math.ceil(regions.length / CHUNK) }, (_, i) =>
    copyChunk(placed.id, regions.slice(i * CHUNK, (i + 1) * CHUNK)),
  );
  await deps.shard(placed.shard).batch([...chunks, districtRow(placed)]);
}

const copyChunk = (district: number, rows: readonly Record<string, unknown>[]): Statement =>
  sql`insert into region (id, district, code, bps_code, name, level, kind, parent, valid_from, valid_to)
      select value ->> 'id', ${district}, value ->> 'code', value ->> 'bps_code', value ->> 'name', value ->> 'level',
        value ->> 'kind', value ->> 'parent', value ->> 'valid_from', value ->> 'valid_to'
      from json_each(${json(rows)}) where true
      on conflict (id) do update set code = excluded.code, bps_code = excluded.bps_code, name = excluded.name,
        level = excluded.level, kind = excluded.kind, parent = excluded.parent,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to`;

const districtRow = (placed: Placement): Statement =>
  sql`insert into district (id, province, epoch, state, mode, zone)
      values (${placed.id}, ${placed.province}, ${placed.epoch}, 'copying', 'latihan', ${zoneOfCode(placed.code)})
      on conflict (id) do nothing`;
