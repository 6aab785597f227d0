import { Problem, type RecordVisits, type VisitsRecorded } from '@konvergensi/contract';
import {
  json,
  mustBe,
  notLocked,
  type PersonRow,
  putMeasurement,
  quarterKey,
  type Statement,
  sql,
  type WeighedRow,
  weighingsOfSome,
} from '@konvergensi/db';
import { affectedCells, monthOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openVillageFor, type Rows } from '../register/open-village.ts';
import { saveVillage } from '../register/save-village.ts';
import { changeOf, lifeOf, refuseImpossibleDate, rowOf } from './visit-row.ts';

export interface RecordVisitsCommand {
  village: string;
  values: RecordVisits;
  key: string;
}

type Entry = RecordVisits['entries'][number];
type Weighed = WeighedRow & { person: string };

/** Records a posyandu day: new measurements of many children on one date, in one batch. A visit already there is corrected by itself. */
export async function recordVisits(deps: Deps, actor: Actor, command: RecordVisitsCommand): Promise<VisitsRecorded> {
  const { village, values, key } = command;
  const { date, entries } = values;
  const [period, now] = [monthOf(date), monthOf(new Date(deps.now()).toISOString().slice(0, 10))];
  const ids = entries.map(({ person }) => person);
  const asked = { village, key, content: ['visits', village, values], permission: 'measurement.write' as const };
  const { at, earlier } = await openVillageFor<VisitsRecorded>(deps, actor, asked, (here) => [
    peopleOf(here, ids),
    weighingsOfSome(here, ids, lifeOf(period, now)),
    sql`select 1 from quarter_close where village = ${here} and period = ${quarterKey(period)} and state = 'locked'`,
  ]);
  if (earlier !== undefined) return earlier;
  const [people, weighed, locked] = at.loaded as [Rows, Rows, Rows];
  if (locked.length > 0) throw new Problem('locked');
  const byId = new Map((people as unknown as PersonRow[]).map((person) => [person.id, person]));
  const history = Map.groupBy(weighed as unknown as Weighed[], ({ person }) => person);
  refuseImpossible(entries, date, at.today, byId, history);
  const made = entries.map((entry) => {
    const row = rowOf({ person: entry.person, date, values: entry }, at.id, period, 1, deps.now());
    const change = changeOf(at.id, byId.get(entry.person)!, history.get(entry.person) ?? [], row);
    return { row, cells: affectedCells(change, now) };
  });
  const cells = [...new Map(made.flatMap((one) => one.cells).map((cell) => [cell.period, cell])).values()];
  const answer = { recorded: made.length };
  return saveVillage(deps, actor, at, asked, {
    guards: [
      notLocked(at.id, [period]),
      mustBe(
        sql`select sum(version) from (${peopleOf(sql`${at.id}`, ids)})`,
        [...byId.values()].reduce((sum, { version }) => sum + version, 0),
      ),
      mustBe(
        sql`select coalesce(sum(version), 0) from (${weighingsOfSome(at.id, ids, lifeOf(period, now))})`,
        (weighed as unknown as Weighed[]).reduce((sum, { version }) => sum + version, 0),
      ),
    ],
    rows: made.map(({ row }) => putMeasurement(row)),
    verb: 'measurement.session',
    subject: date,
    body: {
      after: made.map(({ row }) => [row.person, row.weight_g, row.length_um, row.position, row.arm_um, row.oedema]),
    },
    cells,
    answer,
  });
}

const peopleOf = (village: Statement, ids: readonly string[]): Statement =>
  sql`select p.* from json_each(${json(ids)}) who cross join person p on p.village = ${village} and p.id = who.value and p.left_on is null`;

function refuseImpossible(
  entries: readonly Entry[],
  date: string,
  today: string,
  people: ReadonlyMap<string, PersonRow>,
  history: ReadonlyMap<string, readonly Weighed[]>,
): void {
  const errors = entries.flatMap(({ person }, i) => {
    const found = people.get(person);
    const wrong = (message: string) => [{ pointer: `/entries/${i}/person`, message }];
    if (entries.findIndex((other) => other.person === person) !== i) return wrong('Dua kali dalam satu daftar');
    if (found === undefined) return wrong('Tidak tinggal di desa ini');
    if (history.get(person)?.some((visit) => visit.date === date))
      return wrong('Sudah ada pengukuran pada tanggal ini; betulkan dari halaman anak');
    if (date <= today && date < found.birth_date) return wrong('Tanggal pengukuran sebelum tanggal lahir');
    return [];
  });
  if (errors.length > 0) throw new Problem('invalid', { errors });
  for (const person of people.values()) refuseImpossibleDate(date, person, today);
}
