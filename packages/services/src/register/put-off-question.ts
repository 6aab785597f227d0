import { Problem, type Saved } from '@konvergensi/contract';
import { mustBe, type PregnancyRow, putRow, rowAt, versionAt } from '@konvergensi/db';
import { asksForOutcome } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openVillageFor } from './open-village.ts';
import { refuseStale } from './refuse.ts';
import { saveVillage } from './save-village.ts';

export interface PutOffQuestion {
  village: string;
  id: string;
  version: number;
  key: string;
}

/** The due date has passed: what happened is asked once. Answered with "not known yet", it is not asked again. */
export async function putOffQuestion(deps: Deps, actor: Actor, command: PutOffQuestion): Promise<Saved> {
  const { id, version, key, village } = command;
  const asked = { village, key, content: ['asked', village, id, version], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [rowAt('pregnancy', here, id)]);
  if (earlier !== undefined) return earlier;
  const pregnancy = at.loaded[0]?.[0] as unknown as PregnancyRow | undefined;
  if (pregnancy === undefined) throw new Problem('not-found');
  await refuseStrangers(actor, at, { people: [pregnancy.person] });
  refuseStale(pregnancy, version);
  const open = { dueDate: pregnancy.due_date, knownFrom: pregnancy.known_from, end: null };
  if (pregnancy.ended_on !== null || !asksForOutcome(open, at.today))
    throw new Problem('wrong-state', { detail: 'Kehamilan ini tidak lewat HPL' });
  const row: PregnancyRow = { ...pregnancy, asked_on: at.today, version: pregnancy.version + 1 };
  return saveVillage(deps, actor, at, asked, {
    guards: [mustBe(versionAt('pregnancy', at.id, id), pregnancy.version)],
    rows: [putRow('pregnancy', row)],
    verb: 'pregnancy.asked',
    subject: id,
    body: { on: at.today },
    cells: [],
    answer: { id, version: row.version },
  });
}
