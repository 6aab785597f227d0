import { type MeasurementView, Problem, type PutMeasurement } from '@konvergensi/contract';
import {
  findCommand,
  type MeasurementRow,
  measurementAt,
  mustBe,
  notLocked,
  type PersonRow,
  putMeasurement,
  quarterKey,
  type Statement,
  sql,
  versionsOfWeighings,
  type WeighedRow,
  weighingsOf,
} from '@konvergensi/db';
import { affectedCells, monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, earlierAnswer, headOf, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { askRecompute } from '../recompute/ask-recompute.ts';
import { measurementView } from './measurement-view.ts';
import { changeOf, lifeOf, refuseImpossibleDate, rowOf } from './visit-row.ts';

export interface RecordMeasurement {
  village: string;
  person: string;
  date: string;
  values: PutMeasurement;
  key: string;
}

/** Records or corrects one measurement of a child of the village. */
export async function recordMeasurement(
  deps: Deps,
  actor: Actor,
  command: RecordMeasurement,
): Promise<MeasurementView> {
  const district = await openDistrict(deps, actor, command.village.slice(0, 5), 'measurement.write');
  const period = monthOf(command.date);
  const now = monthOf(todayOf(deps, command.village));
  const [places, commands, people, before, heads, locked, weighed] = await district.db.batch(
    loadOf(district.id, command, { period, now }),
  );
  const place = places!.rows[0] as unknown as Place | undefined;
  if (place === undefined || !district.reaches([...district.path, place.parent, place.id])) {
    throw new Problem('not-found');
  }
  const content = [command.village, command.person, command.date, command.values];
  const earlier = await earlierAnswer<MeasurementView>(commands, content);
  if (earlier !== undefined) return earlier;
  const person = people!.rows[0] as unknown as PersonRow | undefined;
  const current = before!.rows[0] as unknown as MeasurementRow | undefined;
  if (person === undefined) throw new Problem('not-found');
  refuseImpossibleDate(command.date, person, todayOf(deps, command.village));
  if (locked!.rows.length > 0) throw new Problem('locked');
  if ((current?.version ?? null) !== command.values.version) throw conflictWith(person, current);
  const row = rowOf(command, place.id, period, (current?.version ?? 0) + 1, deps.now());
  const answer = measurementView(row, person);
  const history = weighed!.rows as unknown as WeighedRow[];
  const cells = affectedCells(changeOf(place.id, person, history, row), now);
  const work = commit<MeasurementView>(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    heads: new Map([[place.id, headOf(heads)]]),
    guards: [
      district.stillHere,
      notLocked(place.id, [period]),
      mustBe(sql`select version from person where village = ${place.id} and id = ${command.person}`, person.version),
      mustBe(
        versionsOfWeighings(place.id, command.person, lifeOf(period, now)),
        history.reduce((sum, { version }) => sum + version, 0),
      ),
    ],
    rows: [putMeasurement(row)],
    trail: [
      {
        scope: place.id,
        verb: current === undefined ? 'measurement.record' : 'measurement.correct',
        subject: `${command.person}/${command.date}`,
        body: { before: current ?? null, after: row },
      },
    ],
    cells: { district: district.id, cells },
    command: { key: command.key, content, answer },
  });
  const done = await orConflict(work, async () =>
    conflictWith(
      person,
      await district.db.one<MeasurementRow>(measurementAt(place.id, period, command.person, command.date)),
    ),
  );
  if (!done.repeated) await askRecompute(deps, district.id, cells);
  return done.answer ?? answer;
}

interface Place {
  id: number;
  parent: number;
}

/** Everything the decision needs, in one round trip. */
function loadOf(
  district: number,
  { village, person, date, key }: RecordMeasurement,
  { period, now }: { period: number; now: number },
): Statement[] {
  const id = sql`(select id from region where code = ${village} and level = 4)`;
  return [
    sql`select id, parent from region where id = ${id}`,
    findCommand('district', district, key),
    sql`select * from person where village = ${id} and id = ${person}`,
    sql`select * from measurement where village = ${id} and period = ${period} and person = ${person} and date = ${date}`,
    sql`select seq, hash from audit where scope = ${id} order by seq desc limit 1`,
    sql`select 1 from quarter_close where village = ${id} and period = ${quarterKey(period)} and state = 'locked'`,
    weighingsOf(id, person, lifeOf(period, now)),
  ];
}

const conflictWith = (person: PersonRow, current: MeasurementRow | undefined): Problem =>
  new Problem('conflict', { extra: { current: current === undefined ? null : measurementView(current, person) } });
