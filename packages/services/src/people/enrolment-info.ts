import { Problem, type RegionRef } from '@konvergensi/contract';
import type { Role } from '@konvergensi/domain';
import type { PeopleDeps } from './deps.ts';
import { openEnrolment } from './enrolment.ts';

export interface EnrolmentInfo {
  username: string;
  name: string;
  role: Role;
  region: RegionRef | null;
  expiresAt: number;
}

/** Whose link this is, for the page where the password is chosen. */
export async function enrolmentInfo(deps: PeopleDeps, token: string, address: string): Promise<EnrolmentInfo> {
  const { username, name, expiresAt, grants } = await openEnrolment(deps, token, address);
  const [first] = grants;
  if (first === undefined) throw new Problem('gone');
  return { username, name, role: first.role, region: first.region, expiresAt };
}
