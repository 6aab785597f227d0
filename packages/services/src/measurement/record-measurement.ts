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
  const [places, people, before, weighed] = await district.db.batch(loadOf(district.id, command, { period, now }));
  const place = places!.rows[0] as unknown as Place | undefined;
  if (place === undefined || !district.reaches([...district.path, place.parent, place.id])) {
    throw new Problem('not-found');
  }
  const content = [command.village, command.person, command.date, command.values];
  const earlier = await earlierAnswer<MeasurementView>({ rows: rowsOf(place.earlier) }, content);
  if (earlier !== undefined) return earlier;
  const person = people!.rows[0] as unknown as PersonRow | undefined;
  const current = before!.rows[0] as unknown as MeasurementRow | undefined;
  if (person === undefined) throw new Problem('not-found');
  refuseImpossibleDate(command.date, person, todayOf(deps, command.village));
  if (place.locked === 1) throw new Problem('locked');
  if ((current?.version ?? null) !== command.values.version) throw conflictWith(person, current);
  const row = rowOf(command, place.id, period, (current?.version ?? 0) + 1, deps.now());
  const answer = measurementView(row, person);
  const history = weighed!.rows as unknown as WeighedRow[];
  const cells = affectedCells(changeOf(place.id, person, history, row), now);
  const work = commit<MeasurementView>(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    heads: new Map([[place.id, headOf({ rows: rowsOf(place.head) })]]),
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
  /** JSON of the chain's last entry, and of the earlier answer to this key. */
  head: string | null;
  earlier: string | null;
  locked: 0 | 1;
}

const rowsOf = (found: string | null): Record<string, unknown>[] => (found === null ? [] : [JSON.parse(found)]);

/** Everything the decision needs, in one round trip. */
function loadOf(
  district: number,
  { village, person, date, key }: RecordMeasurement,
  { period, now }: { period: number; now: number },
): Statement[] {
  const id = sql`(select id from region where code = ${village} and level = 4)`;
  return [
    sql`select r.id, r.parent,
          (select json_object('seq', seq, 'hash', hash) from audit where scope = r.id order by seq desc limit 1) head,
          (select json_object('digest', digest, 'answer', answer) from (${findCommand('district', district, key)})) earlier,
          exists (select 1 from quarter_close where village = r.id and period = ${quarterKey(period)} and state = 'locked') locked
        from region r where r.code = ${village} and r.level = 4`,
    sql`select * from person where village = ${id} and id = ${person}`,
    sql`select * from measurement where village = ${id} and period = ${period} and person = ${person} and date = ${date}`,
    weighingsOf(id, person, lifeOf(period, now)),
  ];
}

const conflictWith = (person: PersonRow, current: MeasurementRow | undefined): Problem =>
  new Problem('conflict', { extra: { current: current === undefined ? null : measurementView(current, person) } });
