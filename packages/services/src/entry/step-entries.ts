import { Problem, type StepEntries } from '@konvergensi/contract';
import { type EntryKey, entriesStand, keepEntries, stepEntryValues } from '@konvergensi/db';
import { type EntryStep, NEEDS_REASON, type Permission, stateAfter, statesBefore } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { conflictOf } from './entry-conflict.ts';
import { entryIndicator, openEntries, placesAt, wireOf, worksAt } from './open-entries.ts';

const PERMISSION: Readonly<Record<EntryStep, Permission>> = {
  verify: 'entry.verify',
  return: 'entry.verify',
  lock: 'entry.lock',
  correct: 'entry.lock',
};

/** Verifies, returns, locks or unlocks values as they were seen; all of them or none. */
export async function stepEntries(
  deps: Deps,
  actor: Actor,
  command: { district: string; step: StepEntries },
): Promise<void> {
  const { step, reason, entries } = command.step;
  const permission = PERMISSION[step];
  const open = await openEntries(deps, actor, { district: command.district, period: command.step.period }, permission);
  const { district, period } = open;
  if (NEEDS_REASON.includes(step) && reason.length < 5) throw fieldProblem('/reason', 'Tulis alasannya');
  const places = await placesAt(district, [...new Set(entries.map(({ level }) => level))]);
  const keys = entries.map((entry): EntryKey => {
    const place = places.find((one) => one.level === entry.level && wireOf(one) === entry.place);
    if (place === undefined) throw new Problem('not-found');
    const indicator = entryIndicator(entry.indicator, period);
    if (!worksAt(actor, permission, { district, indicator }, place)) throw new Problem('forbidden');
    return { ...entry, place: place.place };
  });
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, ...entriesStand(district.id, period, keys, statesBefore(step))],
    rows: [
      ...keepEntries(district.id, period, keys),
      ...stepEntryValues(district.id, period, keys, {
        state: stateAfter(step),
        note: reason,
        by: actor.id,
        at: deps.now(),
      }),
    ],
    trail: [
      {
        scope: district.id,
        verb: `entry.${step}`,
        subject: command.step.period,
        body: {
          before: statesBefore(step),
          after: stateAfter(step),
          reason,
          entries: keys.map(({ indicator, level, place, version }) => [indicator, level, place, version]),
        },
      },
    ],
  });
  await orConflict(work, async () => {
    const problem = await conflictOf(deps, open, keys, entries);
    const isStale = (problem.extra['conflicts'] as unknown[]).length > 0;
    return isStale ? problem : new Problem('wrong-state');
  });
}
