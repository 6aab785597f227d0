import { Problem } from '@konvergensi/contract';
import { GuardFailed, mustBe, sql, UniqueFailed } from '@konvergensi/db';
import { allows, touches } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { giverStillMay } from '../people/still-may.ts';
import { type FoundRegion, findRegion } from '../region/find-region.ts';
import { type Placement, placementOf } from './placement.ts';

/** First step: a place for the district on the shard with the fewest villages. Already placed, it stays where it is. */
export async function reservePlacement(deps: Deps, actor: Actor, code: string): Promise<Placement> {
  const region = await findRegion(deps.directory, code);
  if (region === undefined || !touches(actor.grants, region.path)) throw new Problem('not-found');
  if (!allows(actor.grants, 'district.onboard', region.path)) throw new Problem('forbidden');
  if (region.ref.level !== 'district') throw new Problem('invalid', { errors: [notADistrict] });
  for (let attempt = 1; ; attempt += 1) {
    const placed = await placementOf(deps.directory, code);
    if (placed !== undefined) return placed;
    try {
      await reserve(deps, actor, region);
    } catch (error) {
      const again = error instanceof GuardFailed || error instanceof UniqueFailed;
      if (!again || attempt === 5) throw error instanceof GuardFailed ? new Problem('conflict') : error;
    }
  }
}

const notADistrict = { pointer: '/code', message: 'bukan kode kabupaten/kota' };

async function reserve(deps: Deps, actor: Actor, { id, ref, path }: FoundRegion): Promise<void> {
  const shard = await leastLoaded(deps);
  const villages = sql`(select count(*) from region v join region s on s.id = v.parent where s.parent = ${id})`;
  await commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id },
    guards: [...giverStillMay(actor, deps.now()), mustBe(loadOf(shard.name), shard.villages)],
    rows: [
      sql`insert into district (id, province, shard, state, villages)
          values (${id}, ${path[0] ?? 0}, ${shard.name}, 'reserved', ${villages})`,
    ],
    trail: [{ scope: id, verb: 'district.reserve', subject: ref.code, body: { shard: shard.name } }],
  });
}

const loadOf = (shard: string) => sql`select coalesce(sum(villages), 0) from district where shard = ${shard}`;

async function leastLoaded(deps: Deps): Promise<{ name: string; villages: number }> {
  const loads = await deps.directory.all<{ shard: string; villages: number }>(
    sql`select shard, sum(villages) villages from district group by shard`,
  );
  const byName = new Map(loads.map(({ shard, villages }) => [shard, villages]));
  const [least] = [...deps.shardNames]
    .sort()
    .map((name) => ({ name, villages: byName.get(name) ?? 0 }))
    .sort((a, b) => a.villages - b.villages);
  if (least === undefined) throw new Problem('unavailable');
  return least;
}
