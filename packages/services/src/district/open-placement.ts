import { type Db, GuardFailed, mustBe, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import type { Placement } from './placement.ts';

/**
 * Last step: the shard says open, then the directory, which is what lets anyone in. Refuses while villages are missing on
 * the shard; done already, or by another call meanwhile, it changes nothing.
 */
export async function openPlacement(deps: Deps, actor: Actor, placed: Placement): Promise<void> {
  const shard = deps.shard(placed.shard);
  await unlessOpen(shard, placed.id, () => openOnShard(deps, actor, shard, placed));
  await unlessOpen(deps.directory, placed.id, () => openInDirectory(deps, actor, placed));
}

async function unlessOpen(db: Db, district: number, open: () => Promise<unknown>): Promise<void> {
  const isOpen = async () =>
    (await db.one<{ state: string }>(sql`select state from district where id = ${district}`))?.state === 'open';
  if (await isOpen()) return;
  try {
    await open();
  } catch (error) {
    if (!(error instanceof GuardFailed) || !(await isOpen())) throw error;
  }
}

const openOnShard = (deps: Deps, actor: Actor, db: Db, { id, code, villages }: Placement) =>
  commit(deps, actor, {
    db,
    home: { kind: 'district', id },
    guards: [
      mustBe(sql`select count(*) from region where district = ${id} and level = 4`, villages),
      mustBe(sql`select state from district where id = ${id}`, 'copying'),
    ],
    rows: [sql`update district set state = 'open', opened_at = ${deps.now()} where id = ${id}`],
    trail: [{ scope: id, verb: 'district.open', subject: code, body: { villages } }],
  });

const openInDirectory = (deps: Deps, actor: Actor, { id, code, epoch, shard }: Placement) =>
  commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id },
    guards: [mustBe(sql`select state from district where id = ${id} and epoch = ${epoch}`, 'copying')],
    rows: [sql`update district set state = 'open', opened_at = ${deps.now()}, version = version + 1 where id = ${id}`],
    trail: [{ scope: id, verb: 'district.open', subject: code, body: { shard } }],
  });
