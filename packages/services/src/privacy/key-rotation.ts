import { type KeyRotationView, Problem } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { allows } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';

/** Asks for the numbers of every district to be sealed with the key in use; asked twice, once is enough. */
export async function startKeyRotation(deps: Deps, actor: Actor): Promise<KeyRotationView> {
  const { current, before } = deps.numberKeys;
  if (!allows(actor.grants, 'key.rotate', [])) throw new Problem('forbidden');
  if (before === null)
    throw new Problem('wrong-state', {
      detail: 'Belum ada kunci lama: pasang kunci baru sebagai NIK_KEY dan yang lama sebagai NIK_KEY_BEFORE',
    });
  const asked = await deps.directory.one(sql`select key from key_rotation where key = ${current.id}`);
  if (asked === undefined) {
    await commit(deps, actor, {
      db: deps.directory,
      home: { kind: 'scope', id: 0 },
      guards: [],
      rows: [
        sql`insert into key_rotation (key, started_at, started_by) values (${current.id}, ${deps.now()}, ${actor.id})
            on conflict (key) do nothing`,
      ],
      trail: [{ scope: 0, verb: 'key.rotate', subject: current.id, body: { before: before.id } }],
    });
  }
  return readKeyRotation(deps, actor);
}

interface Progress {
  district: number;
  villages: number;
  villages_done: number;
  sealed: number;
  left_as_was: number;
  finished_at: number | null;
}

/** The keys by their ids, and how far each district is. The key before may go once every district is done. */
export async function readKeyRotation(deps: Deps, actor: Actor): Promise<KeyRotationView> {
  if (!allows(actor.grants, 'key.rotate', [])) throw new Problem('forbidden');
  const { current, before } = deps.numberKeys;
  const [asked, districts] = await deps.directory.batch([
    sql`select started_at from key_rotation where key = ${current.id}`,
    sql`select r.id, r.code, r.name from district d join region r on r.id = d.id where d.state = 'open' order by r.code`,
  ]);
  const progress = new Map<number, Progress>();
  for (const name of deps.shardNames) {
    const rows = await deps.shard(name).all<Progress>(
      sql`select district, villages, villages_done, sealed, left_as_was, finished_at from key_rotation
          where key = ${current.id}`,
    );
    for (const row of rows) progress.set(row.district, row);
  }
  const startedAt = asked!.rows[0]?.['started_at'];
  return {
    current: current.id,
    before: before?.id ?? null,
    startedAt: startedAt === undefined ? null : Number(startedAt),
    districts: (districts!.rows as unknown as { id: number; code: string; name: string }[]).map(
      ({ id, code, name }) => {
        const at = progress.get(id);
        return {
          code,
          name,
          villages: at?.villages ?? 0,
          villagesDone: at?.villages_done ?? 0,
          sealed: at?.sealed ?? 0,
          leftAsWas: at?.left_as_was ?? 0,
          finishedAt: at?.finished_at ?? null,
        };
      },
    ),
  };
}
