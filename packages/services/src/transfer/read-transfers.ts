import type { TransfersOfVillage } from '@konvergensi/contract';
import { type PersonRow, type TransferRow, transfersOf } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openVillage } from '../register/open-village.ts';
import type { ShownPerson } from './shown-person-of.ts';

type Found = TransferRow & Partial<Pick<PersonRow, 'name' | 'birth_date' | 'sex' | 'parents'>>;

/** People on the way from or to other districts, and those who have gone or come, the latest first. */
export async function readTransfers(deps: Deps, actor: Actor, query: { village: string }): Promise<TransfersOfVillage> {
  const at = await openVillage(deps, actor, query.village, 'person.list');
  const rows = await at.district.db.all<Found>(transfersOf(at.id));
  return { transfers: rows.map(viewOf) };
}

function viewOf(row: Found): TransfersOfVillage['transfers'][number] {
  const shown = row.shown === null ? null : (JSON.parse(row.shown) as ShownPerson);
  const sex = shown?.sex ?? row.sex ?? null;
  return {
    id: row.id,
    side: row.side,
    person: row.person,
    name: shown?.name ?? row.name ?? null,
    birthDate: shown?.birthDate ?? row.birth_date ?? null,
    sex: sex === null ? null : sex === 1 ? 'L' : 'P',
    parents: shown?.parents ?? row.parents ?? '',
    other: { code: row.other_code, name: row.other_name },
    on: row.on_day,
    state: row.state,
    here: (row.name ?? null) !== null,
    by: row.actor_name,
    at: row.at,
    version: row.version,
  };
}
