import { mustBe, sql } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import type { Placement } from './placement.ts';

/**
 * Last step: the shard says open, then the directory, which is what lets anyone in. Refuses while villages are missing on
 * the shard; done already, it changes nothing.
 */
export async function openPlacement(deps: Deps, actor: Actor, placed: Placement): Promise<void> {
  const shard = deps.shard(placed.shard);
  const now = deps.now();
  const there = await shard.one<{ state: string }>(sql`select state from district where id = ${placed.id}`);
  if (there?.state === 'copying') {
    await commit(deps, actor, {
      db: shard,
      home: { kind: 'district', id: placed.id },
      guards: [
        mustBe(sql`select count(*) from region where district = ${placed.id} and level = 4`, placed.villages),
        mustBe(sql`select state from district where id = ${placed.id}`, 'copying'),
      ],
      rows: [sql`update district set state = 'open', opened_at = ${now} where id = ${placed.id}`],
      trail: [{ scope: placed.id, verb: 'district.open', subject: placed.code, body: { villages: placed.villages } }],
    });
  }
  await commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: placed.id },
    guards: [mustBe(sql`select state from district where id = ${placed.id} and epoch = ${placed.epoch}`, 'copying')],
    rows: [sql`update district set state = 'open', opened_at = ${now}, version = version + 1 where id = ${placed.id}`],
    trail: [{ scope: placed.id, verb: 'district.open', subject: placed.code, body: { shard: placed.shard } }],
  });
}
