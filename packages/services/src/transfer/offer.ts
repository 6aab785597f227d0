import { type PersonRow, putTransfer, rowAt, sql } from '@konvergensi/db';
import { commit } from '../core/commit.ts';
import type { BothSides } from './advance-transfer.ts';
import { note } from './note.ts';
import { shownPersonOf } from './shown-person-of.ts';

/** Asks the receiving village: who it is and from where, no more than that. */
export async function offer(sides: BothSides): Promise<void> {
  const { deps, actor, from, to, route, out } = sides;
  const person = await from.db.one<PersonRow>(rowAt('person', out.village, out.person));
  const home = await from.db.one<{ name: string }>(sql`select name from region where id = ${out.village}`);
  const village = await to.db.one<{ id: number }>(sql`select id from region where code = ${route.to} and level = 4`);
  if (person === undefined || person.left_on !== null || village === undefined)
    return note(sides, from, out, { state: 'withdrawn', owed: 1 }, 'person.call-off');
  await commit(deps, actor, {
    db: to.db,
    home: { kind: 'district', id: to.id },
    guards: [to.stillHere],
    rows: [
      putTransfer({
        ...out,
        district: to.id,
        village: village.id,
        side: 'in',
        shown: JSON.stringify(shownPersonOf(person)),
        other_code: route.from,
        other_name: `${home?.name ?? ''}, ${from.name}`,
        state: 'offered',
        owed: 0,
        at: deps.now(),
        version: 1,
      }),
    ],
    trail: [
      {
        scope: village.id,
        verb: 'person.offered',
        subject: out.person,
        body: { transfer: out.id, from: route.from, on: out.on_day },
      },
    ],
  });
}
