import { json, sql } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';

export interface WorkingAreaCopy {
  district: number;
  puskesmas: string;
  /** Villages it works in today. */
  villages: readonly number[];
  /** Version of the facility the area belongs to; an older one changes nothing. */
  version: number;
}

/**
 * Gives the officers of a puskesmas its working area. The area's home is the district's shard; this copy in the directory
 * is what a session is read with. Twice, late or out of order: the same result.
 */
export async function copyWorkingArea(deps: Deps, area: WorkingAreaCopy): Promise<void> {
  await deps.directory.batch([
    sql`update grant_held set villages = ${json(area.villages)}, facility_version = ${area.version}, version = version + 1
        where region = ${area.district} and role = 'puskesmas_officer' and facility = ${area.puskesmas}
          and facility_version < ${area.version}`,
  ]);
}
