import type { RegionRef } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { allows, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type RegionColumns, regionRef } from './find-region.ts';

export interface ProvinceItem {
  region: RegionRef;
  districts: number;
  open: number;
}

/** Provinces of the installation that concern the actor: all for the operator, otherwise those of the own roles. */
export async function listProvinces(deps: Deps, actor: Actor): Promise<ProvinceItem[]> {
  const rows = await deps.directory.all<RegionColumns & { districts: number; open: number }>(
    sql`select r.id, r.code, r.name, r.level, r.kind,
          (select count(*) from region d where d.parent = r.id) districts,
          (select count(*) from district d where d.province = r.id and d.state = 'open') open
        from province p join region r on r.id = p.id order by r.code`,
  );
  return rows
    .filter(({ id }) => allows(actor.grants, 'province.create', []) || touches(actor.grants, [id]))
    .map((row) => ({ region: regionRef(row), districts: row.districts, open: row.open }));
}
