import { Problem } from '@konvergensi/contract';
import {
  appendTrail,
  type CellKey,
  type CommandHome,
  type Db,
  findCommand,
  GuardFailed,
  joinGuards,
  LimitPassed,
  markCells,
  type Statement,
  storeCommand,
  trailHead,
  UniqueFailed,
} from '@konvergensi/db';
import type { Actor } from './actor.ts';
import type { Deps } from './deps.ts';
import { sha256 } from './digest.ts';
import { emptyHead, type Head, nextLink, type TrailEntry } from './trail.ts';

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
  /** Trail heads read while loading, with the command's key found unused: the first attempt then looks up nothing. */
  heads?: ReadonlyMap<number, Head>;
}

export interface Committed<Answer> {
  answer: Answer | undefined;
  /** The answer is that of an earlier delivery; nothing was written. */
  repeated: boolean;
  rowsWritten: number;
}

const ATTEMPTS = 6;
/** Many who want the same next place come one after the other, not all at once again. */
const shortWait = (attempt: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * 15 * attempt));

/** From where: the session or token that the command came by. */
const from = ({ via, credential }: Actor, entry: TrailEntry): TrailEntry =>
  credential === undefined ? entry : { ...entry, body: { ...entry.body, by: `${via} ${credential}` } };

interface Found {
  digest: string;
  answer: string;
}

const stored = <Answer>(found: Found, digest: string): Answer => {
  if (found.digest !== digest)
    throw new Problem('conflict', { detail: 'Idempotency-Key was used for another command' });
  return JSON.parse(found.answer) as Answer;
};

/** The answer of an earlier delivery of this command, from the row of `findCommand`. */
export async function earlierAnswer<Answer>(
  result: { rows: readonly Record<string, unknown>[] } | undefined,
  content: unknown,
): Promise<Answer | undefined> {
  const found = result?.rows[0] as Found | undefined;
  return found && stored(found, await sha256(JSON.stringify(content)));
}

async function lookUp(db: Db, home: Commit<unknown>['home'], scopes: readonly number[], key: string | undefined) {
  const results = await db.batch([
    ...scopes.map(trailHead),
    ...(key === undefined ? [] : [findCommand(home.kind, home.id, key)]),
  ]);
  return {
    heads: new Map(scopes.map((scope, i) => [scope, headOf(results[i])])),
    found: key === undefined ? undefined : (results.at(-1)?.rows[0] as Found | undefined),
  };
}

/** Head of a chain from the row of `trailHead`; an empty chain has the empty head. */
export const headOf = (result: { rows: readonly Record<string, unknown>[] } | undefined): Head =>
  (result?.rows[0] as Head | undefined) ?? emptyHead;

/**
 * Writes one command as one batch: guards, rows, trail, dirty cells, key. Retries when another commit took the next
 * place in a trail; a failed guard is a `conflict` for the caller to explain or to retry.
 */
export async function commit<Answer>(deps: Deps, actor: Actor, change: Commit<Answer>): Promise<Committed<Answer>> {
  const { db, home, command } = change;
  const scopes = [...new Set(change.trail.map((entry) => entry.scope))];
  const digest = command ? await sha256(JSON.stringify(command.content)) : '';
  for (let attempt = 1; ; attempt += 1) {
    const isLoaded = attempt === 1 && change.heads !== undefined;
    const looked = isLoaded
      ? { heads: new Map(change.heads), found: undefined }
      : await lookUp(db, home, scopes, command?.key);
    if (looked.found) return { answer: stored(looked.found, digest), repeated: true, rowsWritten: 0 };
    const { heads } = looked;
    const at = deps.now();
    const links: Statement[] = [];
    for (const entry of change.trail.map((one) => from(actor, one))) {
      const link = await nextLink(deps.trailKey, heads.get(entry.scope) ?? emptyHead, entry, { actor: actor.id, at });
      heads.set(entry.scope, link);
      links.push(appendTrail(link));
    }
    try {
      const results = await db.batch([
        ...joinGuards(change.guards),
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
      const found = isRefused ? await db.one<Found>(findCommand(home.kind, home.id, command.key)) : undefined;
      if (found !== undefined) return { answer: stored(found, digest), repeated: true, rowsWritten: 0 };
      // The statements of this request are used up by its attempts; nothing of the command was written.
      if (error instanceof LimitPassed && attempt > 1) throw new Problem('conflict');
      const again = error instanceof UniqueFailed && /^(audit|command)\./.test(error.columns);
      if (!again) throw error;
      if (attempt >= ATTEMPTS) throw new Problem('conflict');
      if (attempt > 1) await shortWait(attempt);
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
