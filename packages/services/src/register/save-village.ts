import { Problem } from '@konvergensi/contract';
import type { Statement } from '@konvergensi/db';
import type { Cell } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import type { TrailEntry } from '../core/trail.ts';
import type { OpenVillage, VillageCommand } from './open-village.ts';

export interface VillageSave<Answer> {
  guards: readonly Statement[];
  rows: readonly Statement[];
  verb: string;
  subject: string;
  /** What changed: ids and values, never a NIK. */
  body: Readonly<Record<string, unknown>>;
  /** Entries of other chains, for what touches two villages. */
  also?: readonly TrailEntry[];
  cells: readonly Cell[];
  answer: Answer;
}

/** Commits one change of a village's register; what was decided on having changed is a conflict. */
export async function saveVillage<Answer>(
  deps: Deps,
  actor: Actor,
  { district, id, head }: OpenVillage,
  command: Pick<VillageCommand, 'key' | 'content'>,
  save: VillageSave<Answer>,
): Promise<Answer> {
  const also = save.also ?? [];
  const work = commit<Answer>(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    ...(also.length === 0 ? { heads: new Map([[id, head]]) } : {}),
    guards: [district.stillHere, ...save.guards],
    rows: save.rows,
    trail: [{ scope: id, verb: save.verb, subject: save.subject, body: save.body }, ...also],
    cells: { district: district.id, cells: save.cells },
    command: { key: command.key, content: command.content, answer: save.answer },
  });
  const done = await orConflict(work, () => new Problem('conflict'));
  if (!done.repeated && save.cells.length > 0) await deps.sendRecompute({ district: district.id });
  return done.answer ?? save.answer;
}
