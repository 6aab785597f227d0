import { Problem, type PutMeeting } from '@konvergensi/contract';
import { meetingVersion, mustBe, putMeeting, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openDistrict } from '../core/open-district.ts';
import { type PlaceInDistrict, pathIn } from './path-in.ts';

/** Writes a meeting or activity, new or corrected; whoever saw an older version is told and loses nothing typed. */
export async function writeMeeting(
  deps: Deps,
  actor: Actor,
  command: { district: string; id: string; values: PutMeeting },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'meeting.write');
  const { values, id } = command;
  const place = await district.db.one<PlaceInDistrict>(
    sql`select id, parent, level from region where district = ${district.id} and code = ${values.region}`,
  );
  if (place === undefined) throw fieldProblem('/region', 'bukan wilayah kabupaten/kota ini');
  if (!district.reaches(pathIn(district, place))) throw new Problem('forbidden');
  if (values.fundedBy === 'dana-desa' && place.level !== 4)
    throw fieldProblem('/fundedBy', 'dana desa membiayai kegiatan satu desa: pilih desanya sebagai wilayah');
  const row = {
    district: district.id,
    id,
    kind: values.kind,
    region: place.id,
    held_on: values.heldOn,
    title: values.title,
    place: values.place,
    leader: values.leader,
    agenda: JSON.stringify(values.agenda),
    attendance: JSON.stringify(values.attendance.map(({ office, people }) => [office, people])),
    notes: values.notes,
    speakers: JSON.stringify(values.speakers),
    funded_by: values.fundedBy,
    funding: values.funding,
    cost: values.cost,
    follow_up: values.followUp,
    work_plan: JSON.stringify(values.workPlan),
    minutes_number: values.minutesNumber,
    written_by: actor.name,
    written_at: deps.now(),
  };
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, mustBe(meetingVersion(district.id, id), values.version)],
    rows: [putMeeting(row)],
    trail: [
      {
        scope: district.id,
        verb: values.version === null ? 'meeting.write' : 'meeting.correct',
        subject: id,
        body: { kind: values.kind, region: values.region, heldOn: values.heldOn, version: values.version },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
