import { type CloseHandover, Problem } from '@konvergensi/contract';
import { mustHold, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openVillage } from '../register/open-village.ts';
import { type HandoverRow, seesHandover } from './read-handovers.ts';

/** Closes a hand-over, delivered or taken back: from then on nobody at the agency sees whom it was about. */
export async function closeHandoverOf(
  deps: Deps,
  actor: Actor,
  command: { village: string; id: string; values: CloseHandover },
): Promise<void> {
  const { id, values } = command;
  const at = await openVillage(deps, actor, command.village, 'handover.read', (village) => [
    sql`select o.*, r.parent from handover o join region r on r.id = o.village
        where o.village = ${village} and o.id = ${id} and o.district = r.district`,
  ]);
  const row = at.loaded[0]?.[0] as unknown as HandoverRow | undefined;
  if (row === undefined || !seesHandover(actor, at.district, row)) throw new Problem('not-found');
  if (values.on > at.today) throw fieldProblem('/on', 'tanggal ini belum tiba');
  if (row.state !== 'open') throw new Problem('wrong-state', { detail: 'Penyerahan ini sudah ditutup' });
  const work = commit(deps, actor, {
    db: at.district.db,
    home: { kind: 'district', id: at.district.id },
    guards: [
      at.district.stillHere,
      mustHold(
        sql`exists (select 1 from handover where district = ${at.district.id} and id = ${id} and state = 'open'
              and version = ${values.version})`,
      ),
    ],
    rows: [
      sql`update handover set state = ${values.state}, closed_on = ${values.on}, closed_by = ${actor.name}, version = version + 1
          where district = ${at.district.id} and id = ${id}`,
    ],
    trail: [
      {
        scope: at.id,
        verb: 'handover.close',
        subject: id,
        body: { before: { state: 'open' }, after: { state: values.state, on: values.on } },
      },
    ],
  });
  await orConflict(work, () => new Problem('conflict'));
}
