import { Problem, type Saved } from '@konvergensi/contract';
import { mustBe, type PersonRow, putRow, rowAt, versionAt } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openVillageFor } from './open-village.ts';
import { refuseStale } from './refuse.ts';
import { saveVillage } from './save-village.ts';

export interface RecordDeathCause {
  village: string;
  id: string;
  values: { cause: string; version: number };
  key: string;
}

/** The cause of a death, by a health worker. */
export async function recordDeathCause(deps: Deps, actor: Actor, command: RecordDeathCause): Promise<Saved> {
  const { id, values, key, village } = command;
  const asked = { village, key, content: ['cause', village, id, values], permission: 'death.cause' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [rowAt('person', here, id)]);
  if (earlier !== undefined) return earlier;
  const person = at.loaded[0]?.[0] as unknown as PersonRow | undefined;
  if (person === undefined) throw new Problem('not-found');
  refuseStale(person, values.version);
  if (person.left_reason !== 'died') throw new Problem('wrong-state', { detail: 'Orang ini tidak tercatat meninggal' });
  const row: PersonRow = { ...person, death_cause: values.cause, version: person.version + 1 };
  return saveVillage(deps, actor, at, asked, {
    guards: [mustBe(versionAt('person', at.id, id), person.version)],
    rows: [putRow('person', row)],
    verb: 'death.cause',
    subject: id,
    body: { before: person.death_cause, after: values.cause },
    cells: [],
    answer: { id, version: row.version },
  });
}
