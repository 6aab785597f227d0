import { Problem } from '@konvergensi/contract';
import { GuardFailed, owedTransfers, type TransferRow, transferAt, UniqueFailed } from '@konvergensi/db';
import { nextTransferStep, type TransferStep } from '@konvergensi/domain';
import { type Actor, systemActor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenDistrict, openDistrict } from '../core/open-district.ts';
import { arrive } from './arrive.ts';
import { leave } from './leave.ts';
import { note } from './note.ts';
import { offer } from './offer.ts';

export interface Route {
  /** Village that is left, by its code. */
  from: string;
  to: string;
  id: string;
}

/** Both sides of one transfer, as they stand. */
export interface BothSides {
  deps: Deps;
  /** Whose request goes on with it, or the sweep. */
  actor: Actor;
  from: OpenDistrict;
  to: OpenDistrict;
  route: Route;
  out: TransferRow;
  there: TransferRow | null;
}

const RUN: Readonly<Record<TransferStep, (sides: BothSides) => Promise<void>>> = {
  offer,
  leave,
  arrive,
  'note-offered': (s) => note(s, s.from, s.out, { state: 'sent', owed: 0 }),
  finish: (s) => note(s, s.from, s.out, { state: 'done', owed: 0 }),
  'take-refusal': (s) => note(s, s.from, s.out, { state: 'refused', owed: 0 }, 'person.refused'),
  'note-refused': (s) => note(s, s.to, s.there, { state: 'refused', owed: 0 }),
  'call-off': (s) => note(s, s.to, s.there, { state: 'withdrawn', owed: 0 }, 'person.called-off'),
  'note-called-off': async (s) => {
    await note(s, s.from, s.out, { state: 'withdrawn', owed: 0 });
    if (s.there?.owed === 1) await note(s, s.to, s.there, { state: s.there.state, owed: 0 });
  },
};

/** No transfer has more steps. */
const MOST_STEPS = 8;

/**
 * Goes on with a transfer as far as it goes: reads both sides, does the next step as one batch on one of them, and reads
 * again. Killed anywhere, it is gone on with by the sweep; two at once, one of them finds its guard broken and leaves it.
 */
export async function advanceTransfer(deps: Deps, actor: Actor, route: Route): Promise<void> {
  const from = await openDistrict(deps, actor, route.from.slice(0, 5), null);
  const to = await openDistrict(deps, actor, route.to.slice(0, 5), null);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const out = await from.db.one<TransferRow>(transferAt(from.id, route.id));
    const there = (await to.db.one<TransferRow>(transferAt(to.id, route.id))) ?? null;
    if (out === undefined) return;
    const step = nextTransferStep(sideOf(out) as never, there === null ? null : (sideOf(there) as never));
    if (step === null) return;
    try {
      await RUN[step]({ deps, actor, from, to, route, out, there });
    } catch (error) {
      if (error instanceof GuardFailed || error instanceof UniqueFailed || error instanceof Problem) return;
      throw error;
    }
  }
}

const sideOf = ({ state, owed }: TransferRow) => ({ state, owed: owed === 1 });

/** Goes on with what was left undone between two districts; answers how many it looked at. */
export async function sweepTransfers(deps: Deps): Promise<number> {
  let found = 0;
  for (const name of deps.shardNames) {
    type Owed = { id: string; side: 'in' | 'out'; code: string; other_code: string };
    for (const { id, side, code, other_code } of await deps.shard(name).all<Owed>(owedTransfers)) {
      const [from, to] = side === 'out' ? [code, other_code] : [other_code, code];
      try {
        await advanceTransfer(deps, systemActor('transfer'), { from, to, id });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
      found += 1;
    }
  }
  return found;
}
