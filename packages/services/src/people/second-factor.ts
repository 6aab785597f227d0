import { sql, UniqueFailed } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { sha256 } from '../core/digest.ts';
import { scopeOf } from './scope-of.ts';

/** Longer than a code is right: half a minute, with one before and one after. */
export const CODE_LIVES_MS = 5 * 60 * 1000;

/** Marks a code as used; false when it had opened before. */
export async function spendCode(deps: Deps, user: string, code: string): Promise<boolean> {
  const now = deps.now();
  const hash = await sha256(`${user}:${code}`);
  try {
    await deps.directory.batch([
      sql`delete from spent_code where user = ${user} and at < ${now - CODE_LIVES_MS}`,
      sql`insert into spent_code (user, code_hash, at) values (${user}, ${hash}, ${now})`,
    ]);
    return true;
  } catch (error) {
    if (error instanceof UniqueFailed) return false;
    throw error;
  }
}

const changeOf = {
  'second-factor.begin': {},
  'second-factor.set': { before: false, after: true },
  'second-factor.recovery-codes': {},
  'second-factor.remove': { before: true, after: false },
} as const;

/** What a person did with the own second factor stands in the trail. */
export async function noteSecondFactor(deps: Deps, actor: Actor, verb: keyof typeof changeOf): Promise<void> {
  await commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id: 0 },
    guards: [],
    rows: [],
    trail: [{ scope: scopeOf(actor), verb, subject: actor.id, body: changeOf[verb] }],
  });
}
