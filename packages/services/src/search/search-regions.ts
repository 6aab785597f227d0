import type { SearchPage } from '@konvergensi/contract';
import { json, sql } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import type { SignedIn } from '../people/read-session.ts';
import { type RegionColumns, regionRef } from '../region/find-region.ts';

const MOST = 24;

/** Regions by part of their name or by code, in the regions the caller's roles are held on; whole names first. */
export async function searchRegions(deps: Deps, { grants }: SignedIn, q: string): Promise<SearchPage> {
  const codes = [...new Set(grants.flatMap(({ region }) => (region === null ? [] : [region.code])))];
  const text = q.trim();
  const rows = await deps.directory.all<RegionColumns & { within: string | null }>(
    sql`select r.id, r.code, r.name, r.level, r.kind, up.name within
        from json_each(${json(codes)}) held
          cross join region r on r.code >= held.value and r.code < held.value || '/'
          left join region up on up.id = r.parent
        where r.valid_to is null and (instr(lower(r.name), lower(${text})) > 0 or r.code = ${text})
        group by r.id order by r.name <> ${text} collate nocase, r.level, r.name, r.code limit ${MOST}`,
  );
  return { regions: rows.map((row) => ({ region: regionRef(row), within: row.within })) };
}
