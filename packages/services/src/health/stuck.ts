import { sql } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';

/** What goes from slice to slice and has not moved for so long has lost its message. */
export const STUCK_MS = 120_000;

/** Rebuilds or trials of rules whose message was lost go on; answers how many. */
export async function sweepStuck(deps: Deps, table: 'rebuild' | 'rule_trial'): Promise<number> {
  const runs = table === 'rebuild' ? sql`rebuild` : sql`rule_trial`;
  const before = deps.now() - STUCK_MS;
  let sent = 0;
  for (const name of deps.shardNames) {
    const found = await deps
      .shard(name)
      .all<{ district: number }>(
        sql`select district from ${runs} where finished_at is null and updated_at <= ${before}`,
      );
    for (const { district } of found) await deps.sendRecompute({ district, goOn: 'rebuild' });
    sent += found.length;
  }
  return sent;
}
