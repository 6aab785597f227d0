import { Problem } from '@konvergensi/contract';
import { lockedFrom, notLockedFrom, type Statement } from '@konvergensi/db';
import type { Cell, Month } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import type { TrailEntry } from '../core/trail.ts';
import { askRecompute } from '../recompute/ask-recompute.ts';
import type { OpenVillage, VillageCommand } from './open-village.ts';

/** Another village that a change bears on, from a month on. */
export interface OtherVillage {
  village: number;
  from: Month;
}

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
  /** The same of a village moved to. */
  other?: OtherVillage;
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
  const bearsOn = [
    ...(save.from === undefined ? [] : [{ village: id, from: save.from }]),
    ...(save.other === undefined ? [] : [save.other]),
  ];
  const lost = bearsOn.filter(({ village }) => !save.cells.some((c) => c.village === village && c.period === period));
  const cells = [...save.cells, ...lost.map(({ village }) => ({ village, period }))];
  const work = commit<Answer>(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    ...(also.length === 0 ? { heads: new Map([[id, head]]) } : {}),
    guards: [district.stillHere, ...bearsOn.map((one) => notLockedFrom(one.village, one.from)), ...save.guards],
    rows: save.rows,
    trail: [{ scope: id, verb: save.verb, subject: save.subject, body: save.body }, ...also],
    cells: { district: district.id, cells },
    command: { key: command.key, content: command.content, answer: save.answer },
  });
  const done = await orConflict(work, async () => {
    for (const { village, from } of bearsOn)
      if ((await district.db.one(lockedFrom(village, from))) !== undefined) return new Problem('locked');
    return new Problem('conflict');
  });
  if (!done.repeated && cells.length > 0) await askRecompute(deps, district.id, cells);
  return done.answer ?? save.answer;
}
