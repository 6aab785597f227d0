import type { TrailCheck } from '@konvergensi/contract';
import { type Db, sql, type TrailRow, trailFrom } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { emptyHead, linkFaults } from '../core/trail.ts';
import { openTrail } from './open-trail.ts';

const PAGE = 500;
/** Pages that fit the statements of a request. */
const MOST_PAGES = 40;

/** Reads the chain of one region from its first entry, compares its head with the seals, and says what does not hold. */
export async function checkTrail(deps: Deps, actor: Actor, code: string): Promise<TrailCheck> {
  const trail = await openTrail(deps, actor, code);
  const checked = await checkChain(deps, trail.shard ?? deps.directory, trail.id);
  return { region: trail.region, ...checked };
}

async function checkChain(deps: Deps, db: Db, scope: number): Promise<Omit<TrailCheck, 'region'>> {
  const faults: TrailCheck['faults'] = [];
  const hashes = new Map<number, string>();
  let head: Pick<TrailRow, 'seq' | 'hash'> = emptyHead;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const rows = await db.all<TrailRow>(trailFrom(scope, head.seq, PAGE));
    for (const row of rows) {
      for (const fault of await linkFaults(deps.trailKey, row, head)) faults.push({ seq: row.seq, fault });
      hashes.set(row.seq, row.hash);
      head = row;
    }
    if (rows.length < PAGE) break;
  }
  const sealed = await db.all<{ seq: number; hash: string }>(
    sql`select seq, hash from audit_seal where scope = ${scope} and seq <= ${MOST_PAGES * PAGE} order by seq`,
  );
  for (const { seq, hash } of sealed) {
    if (hashes.get(seq) !== hash) faults.push({ seq, fault: head.seq < seq ? 'missing-tail' : 'resealed' });
  }
  return { entries: hashes.size, faults };
}
