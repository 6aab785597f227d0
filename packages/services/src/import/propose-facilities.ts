import { json, type Statement, sql } from '@konvergensi/db';
import type { ProposedFacility } from './import-files.ts';

/** Facilities that rows name, for a person to confirm; those already known stay as they are. */
export const proposeFacilities = (district: number, facilities: readonly ProposedFacility[]): Statement =>
  sql`insert into facility (district, id, kind, name, normal_name, parent, village, state, valid_from)
      select ${district}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, 'proposed', '2000-01-01'
      from json_each(${json(facilities.map((f) => [f.id, f.kind, f.name, f.normalName, f.parent, f.village]))}) where true
      on conflict (district, id) do nothing`;
