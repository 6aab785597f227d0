import type { MeetingView } from '@konvergensi/contract';
import { type MeetingRow, meetingsOf } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { regionRef } from '../region/find-region.ts';
import { pathIn } from './path-in.ts';

type PlacedMeeting = MeetingRow & {
  region_code: string;
  region_name: string;
  region_level: number;
  region_kind: 'desa';
  region_parent: number | null;
};

/** Meetings and activities of a district that the reader's region reaches, the latest first. What was said stays below the province. */
export async function readMeetings(deps: Deps, actor: Actor, command: { district: string }): Promise<MeetingView[]> {
  const district = await openDistrict(deps, actor, command.district, 'meeting.write');
  return (await loadMeetings(district)).map(meetingView);
}

export async function loadMeetings(district: OpenDistrict): Promise<PlacedMeeting[]> {
  const rows = await district.db.all<PlacedMeeting>(meetingsOf(district.id));
  return rows.filter(
    (row) =>
      district.whole ||
      district.reaches(pathIn(district, { id: row.region, parent: row.region_parent, level: row.region_level })),
  );
}

export const meetingView = (row: PlacedMeeting): MeetingView => ({
  id: row.id,
  kind: row.kind,
  region: regionRef({
    id: row.region,
    code: row.region_code,
    name: row.region_name,
    level: row.region_level,
    kind: row.region_kind,
  }),
  heldOn: row.held_on,
  title: row.title,
  place: row.place,
  leader: row.leader,
  agenda: JSON.parse(row.agenda) as string[],
  attendance: (JSON.parse(row.attendance) as [string, number][]).map(([office, people]) => ({ office, people })),
  notes: row.notes,
  speakers: JSON.parse(row.speakers) as string[],
  fundedBy: row.funded_by,
  funding: row.funding,
  cost: row.cost,
  followUp: row.follow_up,
  workPlan: JSON.parse(row.work_plan) as MeetingView['workPlan'],
  minutesNumber: row.minutes_number,
  by: row.written_by,
  at: row.written_at,
  version: row.version,
});
