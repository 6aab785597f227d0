import { type IncidentList, Problem, type PutIncident } from '@konvergensi/contract';
import { type IncidentRow, mustBe, sql } from '@konvergensi/db';
import { hoursLeft, requestDueAt } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';

const SHOWN = 200;

/** Incidents belong to who answers for the whole district. */
async function open(deps: Deps, actor: Actor, code: string): Promise<OpenDistrict> {
  const district = await openDistrict(deps, actor, code, 'incident.write');
  if (!district.whole) throw new Problem('forbidden');
  return district;
}

/** The incidents of a district, those of which people must still be told on top. */
export async function listIncidents(deps: Deps, actor: Actor, code: string): Promise<IncidentList> {
  const district = await open(deps, actor, code);
  const [rows, own] = await district.db.batch([
    sql`select * from incident where district = ${district.id} order by told_on is not null, due_at limit ${SHOWN}`,
    sql`select governance ->> 'controller' controller from district where id = ${district.id}`,
  ]);
  return {
    controller: (own?.rows[0]?.['controller'] as string | null | undefined) ?? null,
    incidents: ((rows?.rows ?? []) as unknown as IncidentRow[]).map((row) => ({
      id: row.id,
      title: row.title,
      happenedOn: row.happened_on,
      foundAt: row.found_at,
      dueAt: row.due_at,
      hoursLeft: hoursLeft(row.due_at, deps.now()),
      data: row.data,
      people: row.people,
      course: row.course,
      handling: row.handling,
      contact: row.contact,
      toldOn: row.told_on,
      closedOn: row.closed_on,
      writtenBy: row.written_by,
      version: row.version,
    })),
  };
}

/** Writes an incident, new or corrected; the 3 x 24 hours run from when it was first written down. */
export async function writeIncident(
  deps: Deps,
  actor: Actor,
  command: { district: string; id: string; values: PutIncident },
): Promise<void> {
  const district = await open(deps, actor, command.district);
  const { id, values } = command;
  const [found] = await district.db.batch([sql`select * from incident where district = ${district.id} and id = ${id}`]);
  const before = found?.rows[0] as unknown as IncidentRow | undefined;
  const now = deps.now();
  const today = todayOf(deps, district.code);
  for (const [name, day] of [
    ['happenedOn', values.happenedOn],
    ['toldOn', values.toldOn],
    ['closedOn', values.closedOn],
  ] as const)
    if (day !== null && day > today) throw fieldProblem(`/${name}`, 'Tanggal di masa depan');
  if (values.closedOn !== null && values.toldOn === null)
    throw fieldProblem('/toldOn', 'Isi tanggal pemberitahuan sebelum kejadian ditutup');
  const { title, data, people, course, handling, contact } = values;
  const [foundAt, version] = [before?.found_at ?? now, (before?.version ?? 0) + 1];
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(sql`select version from incident where district = ${district.id} and id = ${id}`, values.version),
    ],
    rows: [
      sql`insert into incident (district, id, title, happened_on, found_at, due_at, data, people, course, handling, contact,
            told_on, closed_on, written_by, written_at, version)
          values (${district.id}, ${id}, ${title}, ${values.happenedOn}, ${foundAt}, ${requestDueAt(foundAt)}, ${data}, ${people},
            ${course}, ${handling}, ${contact}, ${values.toldOn}, ${values.closedOn}, ${actor.name}, ${now}, ${version})
          on conflict (district, id) do update set title = excluded.title, happened_on = excluded.happened_on,
            data = excluded.data, people = excluded.people, course = excluded.course, handling = excluded.handling,
            contact = excluded.contact, told_on = excluded.told_on, closed_on = excluded.closed_on,
            written_by = excluded.written_by, written_at = excluded.written_at, version = excluded.version`,
    ],
    trail: [
      {
        scope: district.id,
        verb: before === undefined ? 'incident.write' : 'incident.correct',
        subject: id,
        body: { before: before ?? null, after: values },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
