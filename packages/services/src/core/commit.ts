import { Problem } from '@konvergensi/contract';
import {
  appendTrail,
  type CellKey,
  type CommandHome,
  type Db,
  findCommand,
  GuardFailed,
  markCells,
  type Statement,
  storeCommand,
  trailHead,
  UniqueFailed,
} from '@konvergensi/db';
import type { Actor } from './actor.ts';
import type { Deps } from './deps.ts';
import { sha256 } from './digest.ts';
import { emptyHead, nextLink, type TrailEntry } from './trail.ts';

export interface Command<Answer> {
  /** Given by the caller; a second delivery returns the first answer. */
  key: string;
  /** The command as received: the same key with another content is refused. */
  content: unknown;
  answer: Answer;
}

export interface Commit<Answer> {
  db: Db;
  /** District on a shard, or scope in the directory, under which idempotency keys are kept. */
  home: { kind: CommandHome; id: number };
  /** First in the batch: what was decided on is still so. */
  guards: readonly Statement[];
  rows: readonly Statement[];
  trail: readonly TrailEntry[];
  cells?: { district: number; cells: readonly CellKey[] };
  command?: Command<Answer>;
}

export interface Committed<Answer> {
  answer: Answer | undefined;
  /** The answer is that of an earlier delivery; nothing was written. */
  repeated: boolean;
  rowsWritten: number;
}

const ATTEMPTS = 6;

interface Found {
  digest: string;
  answer: string;
}

const stored = <Answer>(found: Found, digest: string): Answer => {
  if (found.digest !== digest)
    throw new Problem('conflict', { detail: 'Idempotency-Key was used for another command' });
  return JSON.parse(found.answer) as Answer;
};

/** The answer of an earlier delivery of this command, before anything is decided anew. */
export async function earlierAnswer<Answer>(
  db: Db,
  home: Commit<Answer>['home'],
  command: Pick<Command<Answer>, 'key' | 'content'>,
): Promise<Answer | undefined> {
  const found = await db.one<Found>(findCommand(home.kind, home.id, command.key));
  return found && stored(found, await sha256(JSON.stringify(command.content)));
}

/**
 * Writes one command as one batch: guards, rows, trail, dirty cells, key. Retries when another commit took the next
 * place in a trail; a failed guard is a `conflict` for the caller to explain or to retry.
 */
export async function commit<Answer>(deps: Deps, actor: Actor, change: Commit<Answer>): Promise<Committed<Answer>> {
  const { db, home, command } = change;
  const scopes = [...new Set(change.trail.map((entry) => entry.scope))];
  const digest = command ? await sha256(JSON.stringify(command.content)) : '';
  for (let attempt = 1; ; attempt += 1) {
    const looked = await db.batch([
      ...scopes.map(trailHead),
      ...(command ? [findCommand(home.kind, home.id, command.key)] : []),
    ]);
    const found = command ? (looked.at(-1)?.rows[0] as Found | undefined) : undefined;
    if (found) return { answer: stored(found, digest), repeated: true, rowsWritten: 0 };
    const heads = new Map(
      scopes.map((scope, i) => {
        const row = looked[i]?.rows[0] as { seq: number; hash: string } | undefined;
        return [scope, row ?? emptyHead];
      }),
    );
    const at = deps.now();
    const links: Statement[] = [];
    for (const entry of change.trail) {
      const link = await nextLink(deps.trailKey, heads.get(entry.scope) ?? emptyHead, entry, { actor: actor.id, at });
      heads.set(entry.scope, link);
      links.push(appendTrail(link));
    }
    try {
      const results = await db.batch([
        ...change.guards,
        ...change.rows,
        ...links,
        ...(change.cells && change.cells.cells.length > 0
          ? [markCells(change.cells.district, change.cells.cells)]
          : []),
        ...(command
          ? [storeCommand(home.kind, home.id, { key: command.key, digest, answer: JSON.stringify(command.answer), at })]
          : []),
      ]);
      return {
        answer: command?.answer,
        repeated: false,
        rowsWritten: results.reduce((sum, result) => sum + result.rowsWritten, 0),
      };
    } catch (error) {
      const isRefused = error instanceof GuardFailed && command !== undefined;
      const earlier = isRefused ? await earlierAnswer<Answer>(db, home, command) : undefined;
      if (earlier !== undefined) return { answer: earlier, repeated: true, rowsWritten: 0 };
      const again = error instanceof UniqueFailed && /^(audit|command)\./.test(error.columns);
      if (!again || attempt >= ATTEMPTS) throw error;
    }
  }
}

/** Turns a failed guard into the answer a person can act on. */
export async function orConflict<T>(work: Promise<T>, explain: () => Promise<Problem> | Problem): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GuardFailed) throw await explain();
    throw error;
  }
}
