import { Problem } from '@konvergensi/contract';
import { lockedFrom, notLockedFrom, type Statement } from '@konvergensi/db';
import type { Cell, Month } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import type { TrailEntry } from '../core/trail.ts';
import { askRecompute } from '../recompute/ask-recompute.ts';
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
  /** First month on which the change bears: its quarter and later ones must not be locked, and the scorecard follows. */
  from?: Month;
  answer: Answer;
}

/** Commits one change of a village's register; what was decided on having changed is a conflict. */
export async function saveVillage<Answer>(
  deps: Deps,
  actor: Actor,
  { district, id, head, period }: OpenVillage,
  command: Pick<VillageCommand, 'key' | 'content'>,
  save: VillageSave<Answer>,
): Promise<Answer> {
  const also = save.also ?? [];
  const { from } = save;
  const follows = from === undefined || save.cells.some((cell) => cell.village === id && cell.period === period);
  const cells = follows ? save.cells : [...save.cells, { village: id, period }];
  const work = commit<Answer>(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    ...(also.length === 0 ? { heads: new Map([[id, head]]) } : {}),
    guards: [district.stillHere, ...(from === undefined ? [] : [notLockedFrom(id, from)]), ...save.guards],
    rows: save.rows,
    trail: [{ scope: id, verb: save.verb, subject: save.subject, body: save.body }, ...also],
    cells: { district: district.id, cells },
    command: { key: command.key, content: command.content, answer: save.answer },
  });
  const done = await orConflict(work, async () => {
    const locked = from !== undefined && (await district.db.one(lockedFrom(id, from))) !== undefined;
    return new Problem(locked ? 'locked' : 'conflict');
  });
  if (!done.repeated && cells.length > 0) await askRecompute(deps, district.id, cells);
  return done.answer ?? save.answer;
}
