import { Problem, type RevealedNik } from '@konvergensi/contract';
import { type PersonRow, rowAt } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openNumber } from '../core/sealed-number.ts';
import { openVillage } from '../register/open-village.ts';

/** One person's NIK in clear, for who may see it: that it was shown, to whom and what for, stands on the trail first. */
export async function revealNik(
  deps: Deps,
  actor: Actor,
  command: { village: string; id: string; purpose: string },
): Promise<RevealedNik> {
  const { id, purpose } = command;
  const at = await openVillage(deps, actor, command.village, 'person.nik', (here) => [rowAt('person', here, id)]);
  const row = at.loaded[0]?.[0] as unknown as PersonRow | undefined;
  if (row === undefined) throw new Problem('not-found');
  await commit(deps, actor, {
    db: at.district.db,
    home: { kind: 'district', id: at.district.id },
    guards: [at.district.stillHere],
    rows: [],
    trail: [{ scope: at.id, verb: 'person.nik', subject: id, body: { purpose, last4: row.nik_last4 } }],
  });
  const { nik_hmac: digest, nik_sealed: sealed, nik_status: status } = row;
  const nik = digest === null || sealed === null ? null : await openNumber(deps.numberKeys, { digest, sealed });
  return { nik, status };
}
