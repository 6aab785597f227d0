import type { HomePage, RegionRef } from '@konvergensi/contract';
import { allows, climbOf, daysLate, type Grant, type RegionPath } from '@konvergensi/domain';

type Task = HomePage['tasks'][number];

/** An open commitment whose day has passed. */
export interface OverdueNow {
  district: number;
  owner_agency: string;
  /** Villages as `[sub-district, village]`, a JSON list. */
  places: string;
  due_on: string;
}

export interface PlacedOverdue {
  ref: RegionRef;
  path: RegionPath;
  overdue: readonly OverdueNow[];
}

/** Roles of the district that an overdue commitment climbs to. */
const OF_DISTRICT = new Set(['district_admin', 'tpps_secretary']);

/** What was promised and is overdue, to those it has climbed to: owner, camat, district. */
export function overdueTasks(grants: readonly Grant[], today: string, place: PlacedOverdue): Task[] {
  const seen = place.overdue.filter((row) => grants.some((grant) => isTold(grant, row, today, place)));
  if (seen.length === 0) return [];
  const agency = grants.find((grant) => grant.agency)?.agency ?? null;
  const first = seen.map(({ due_on }) => due_on).sort()[0] ?? null;
  return [taskOf(place.ref, { count: seen.length, due: first, subject: agency })];
}

function isTold(grant: Grant, row: OverdueNow, today: string, { path }: PlacedOverdue): boolean {
  const level = climbOf(daysLate(row.due_on, today, true));
  if (grant.path.length <= 2) {
    if (!allows([grant], 'commitment.write', path)) return false;
    if (grant.role === 'agency_officer') return grant.agency === row.owner_agency;
    return OF_DISTRICT.has(grant.role) && level !== 'camat';
  }
  const places = JSON.parse(row.places) as [number, number][];
  return places.some((place) => allows([grant], 'commitment.write', [...path, ...place]));
}

/** One task of a province: what climbed to it from all its districts. */
export function provinceTask(ref: RegionRef, rows: readonly OverdueNow[], today: string): Task[] {
  const climbed = rows.filter(({ due_on }) => climbOf(daysLate(due_on, today, true)) === 'province');
  return climbed.length === 0 ? [] : [taskOf(ref, { count: climbed.length, due: null, subject: null })];
}

const taskOf = (region: RegionRef, of: Pick<Task, 'count' | 'due' | 'subject'>): Task => ({
  kind: 'overdue-commitments',
  region,
  label: null,
  since: null,
  status: 'late',
  ...of,
});
