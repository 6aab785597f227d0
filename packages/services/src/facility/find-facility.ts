import { Problem } from '@konvergensi/contract';
import { type Statement, sql } from '@konvergensi/db';
import type { OpenDistrict } from '../core/open-district.ts';

export interface FacilityRow {
  id: string;
  kind: 'puskesmas' | 'posyandu';
  name: string;
  normal_name: string;
  village: number | null;
  version: number;
}

export const versionOf = (district: number, id: string): Statement =>
  sql`select version from facility where district = ${district} and id = ${id} and state <> 'retired'`;

export async function findFacility(district: OpenDistrict, id: string): Promise<FacilityRow> {
  const found = await district.db.one<FacilityRow>(
    sql`select id, kind, name, normal_name, village, version from facility
        where district = ${district.id} and id = ${id} and state <> 'retired'`,
  );
  if (found === undefined) throw new Problem('not-found');
  return found;
}
