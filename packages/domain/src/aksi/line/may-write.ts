import type { Agency } from '../../access/roles.ts';
import type { Grant } from '../../access/scope.ts';
import { agenciesOf } from '../../entry/in-charge.ts';

/**
 * May someone who writes the tables of the aksi write this line? The district's administrator and the secretary of the
 * TPPS write any; an agency its own and those that belong to none.
 */
export function mayWriteLine(grants: readonly Pick<Grant, 'role' | 'agency'>[], agency: Agency | null): boolean {
  return grants.some((grant) => {
    if (grant.role === 'district_admin' || grant.role === 'tpps_secretary') return true;
    if (grant.role !== 'agency_officer' && grant.role !== 'health_officer') return false;
    return agency === null || agenciesOf(grant).includes(agency);
  });
}
