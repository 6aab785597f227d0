import { type ConfirmPeople, Problem } from '@konvergensi/contract';
import { json, mustHold, type PersonRow, type PregnancyRow, putRow, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { childCells, monthsOf } from './child-cells.ts';
import { closedRow, endOpen } from './leave-village.ts';
import { openVillageFor } from './open-village.ts';
import { wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';

export interface PeopleConfirmed {
  here: number;
  left: number;
}

export interface ConfirmList {
  village: string;
  values: ConfirmPeople;
  key: string;
}

/** Answers for imported people one by one: here, moved, died, not a resident, double. All answers of a page or none. */
export async function confirmPeople(deps: Deps, actor: Actor, command: ConfirmList): Promise<PeopleConfirmed> {
  const { values, key, village } = command;
  const asked = { village, key, content: ['confirm', village, values], permission: 'register.whole' as const };
  const ids = json(values.answers.map(({ id }) => id));
  const { at, earlier } = await openVillageFor<PeopleConfirmed>(deps, actor, asked, (here) => [
    sql`select * from person where village = ${here} and id in (select value from json_each(${ids}))`,
    sql`select distinct person, period from measurement where village = ${here}
          and person in (select value from json_each(${ids}))`,
    sql`select * from pregnancy where village = ${here} and ended_on is null
          and person in (select value from json_each(${ids}))`,
  ]);
  if (earlier !== undefined) return earlier;
  const people = new Map((at.loaded[0] as unknown as PersonRow[]).map((row) => [row.id, row]));
  const open = new Map((at.loaded[2] as unknown as PregnancyRow[]).map((row) => [row.person, row]));
  const done: PeopleConfirmed = { here: 0, left: 0 };
  const rows = [];
  const cells = [];
  for (const [i, { id, answer, on, version }] of values.answers.entries()) {
    const person = people.get(id);
    if (person === undefined) throw new Problem('not-found');
    if (person.version !== version || person.left_on !== null) throw new Problem('conflict');
    if (answer === 'here') {
      done.here += 1;
      rows.push(putRow('person', { ...person, confirmed_on: at.today, version: person.version + 1 }));
      continue;
    }
    const day = on ?? at.today;
    if (day > at.today || day < person.birth_date) throw wrongField(`answers/${i}/on`, 'Tanggal tidak mungkin');
    const left = closedRow(person, { on: day, reason: answer, sameAs: null }, null);
    done.left += 1;
    rows.push(putRow('person', left), ...endOpen(open.get(id), left, deps.now()));
    const own = (at.loaded[1] ?? []).filter((row) => row['person'] === id);
    cells.push(...childCells(at, [person], monthsOf(own)));
  }
  const seen = json(values.answers.map(({ id, version }) => [id, version]));
  return saveVillage(deps, actor, at, asked, {
    guards: [
      mustHold(
        sql`not exists (select 1 from json_each(${seen}) s left join person p on p.village = ${at.id} and p.id = s.value ->> 0
              where p.version is not s.value ->> 1)`,
      ),
    ],
    rows,
    verb: 'people.confirm',
    subject: village,
    body: { answers: values.answers },
    cells: [...new Map(cells.map((cell) => [cell.period, cell])).values()],
    answer: done,
  });
}
