import { type GiveHandover, Problem } from '@konvergensi/contract';
import { mustHold, sql, UniqueFailed } from '@konvergensi/db';
import { addDays, HANDOVER_GRACE_DAYS, handoverServices } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { openVillage } from '../register/open-village.ts';

/** Hands a house over to the agency of a service: by whom, on which ground, until when, on the village's trail. */
export async function handOver(
  deps: Deps,
  actor: Actor,
  command: { village: string; id: string; values: GiveHandover },
): Promise<void> {
  const { values, id } = command;
  const at = await openVillage(deps, actor, command.village, 'handover.write');
  if (values.dueOn < at.today) throw fieldProblem('/dueOn', 'tanggal ini sudah lewat');
  const agency = handoverServices[values.service];
  const endsOn = addDays(values.dueOn, HANDOVER_GRACE_DAYS);
  const { district } = at;
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustHold(
        sql`exists (select 1 from family f join household h on h.village = f.village and h.id = f.household
              where f.village = ${at.id} and f.id = ${values.family} and h.id = ${values.household} and f.left_on is null
                and h.left_on is null)`,
      ),
    ],
    rows: [
      sql`insert into handover (district, id, village, household, family, agency, service, basis, due_on, ends_on, given_by, given_at)
          values (${district.id}, ${id}, ${at.id}, ${values.household}, ${values.family}, ${agency}, ${values.service},
            ${values.basis}, ${values.dueOn}, ${endsOn}, ${actor.name}, ${deps.now()})`,
    ],
    trail: [{ scope: at.id, verb: 'handover.give', subject: id, body: { ...values, agency, endsOn } }],
  });
  await orConflict(work, () => new Problem('not-found')).catch((error: unknown) => {
    if (error instanceof UniqueFailed) throw new Problem('already-exists', { detail: 'Layanan ini sudah diserahkan' });
    throw error;
  });
}
