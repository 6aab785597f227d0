import {
  mustBe,
  notLockedFrom,
  type PersonRow,
  type PregnancyRow,
  putRow,
  rowAt,
  sql,
  stepTransfer,
  versionAt,
} from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import { commit } from '../core/commit.ts';
import { askRecompute } from '../recompute/ask-recompute.ts';
import { measuredMonths } from '../register/child-cells.ts';
import { closedRow, endOpen } from '../register/leave-village.ts';
import type { BothSides } from './advance-transfer.ts';
import { note, unchanged } from './note.ts';
import { touchedCells, vouchedSince } from './touched-cells.ts';

/** The old village closes the residence, now that the new one has accepted. A locked quarter is waited for. */
export async function leave(sides: BothSides): Promise<void> {
  const { deps, actor, from, out, route } = sides;
  const [people, pregnancies, months, vouched] = await from.db.batch([
    rowAt('person', out.village, out.person),
    sql`select * from pregnancy where village = ${out.village} and person = ${out.person} and ended_on is null`,
    measuredMonths(out.village, out.person),
    vouchedSince(out.village),
  ]);
  const person = people!.rows[0] as unknown as PersonRow | undefined;
  if (person === undefined || person.left_on !== null)
    return note(sides, from, out, { state: 'withdrawn', owed: 1 }, 'person.call-off');
  const open = pregnancies!.rows[0] as unknown as PregnancyRow | undefined;
  const left = closedRow(person, { on: out.on_day, reason: 'moved', sameAs: null }, null);
  const village = { id: out.village, code: route.from, vouched: vouched!.rows, measured: months!.rows };
  const cells = touchedCells(deps, village, [person]);
  await commit(deps, actor, {
    db: from.db,
    home: { kind: 'district', id: from.id },
    guards: [
      from.stillHere,
      unchanged(out),
      notLockedFrom(out.village, monthOf(out.on_day)),
      mustBe(versionAt('person', out.village, out.person), person.version),
      mustBe(
        sql`select group_concat(id || version) from pregnancy where village = ${out.village} and person = ${out.person} and ended_on is null`,
        open === undefined ? null : `${open.id}${open.version}`,
      ),
    ],
    rows: [
      putRow('person', left),
      ...endOpen(open, left, deps.now()),
      stepTransfer(out, { state: 'left', owed: 1, at: deps.now() }),
    ],
    trail: [
      {
        scope: out.village,
        verb: 'person.hand-over',
        subject: out.person,
        body: { transfer: out.id, to: out.other_code, on: out.on_day },
      },
    ],
    cells: { district: from.id, cells },
  });
  await askRecompute(deps, from.id, cells);
}
