import { Problem } from '@konvergensi/contract';
import { GuardFailed, json, mustHold, type Statement, sql } from '@konvergensi/db';
import { DELAYS_FORGOTTEN_AFTER_MS, type DelayKind, delaysAfter } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { sha256 } from '../core/digest.ts';

/** One thing that tries are counted under; kept as a hash, so that the table names nobody. */
export interface Counted {
  kind: DelayKind;
  of: readonly string[];
}

/** What a try to sign in counts under. */
export const signInCounts = (username: string, address: string): readonly Counted[] => [
  { kind: 'person', of: [username, address] },
  { kind: 'account', of: [username] },
  { kind: 'address', of: [address] },
];

const keyOf = ({ kind, of }: Counted): Promise<string> => sha256(JSON.stringify([kind, ...of]));

/**
 * Counts a try before the secret is looked at, so that many at once gain nothing, and refuses it while an earlier one
 * asks to wait. Does not tell whether the user exists.
 */
export async function countTry(deps: Deps, counted: readonly Counted[]): Promise<void> {
  const now = deps.now();
  const keys = await Promise.all(counted.map(async (one) => ({ kind: one.kind, key: await keyOf(one) })));
  const all = json(keys.map(({ key }) => key));
  try {
    await deps.directory.batch([
      mustHold(
        sql`not exists (select 1 from sign_in_delay where key in (select value from json_each(${all})) and until > ${now})`,
      ),
      ...keys.map(({ kind, key }) => countOne(kind, key, now)),
    ]);
  } catch (error) {
    if (error instanceof GuardFailed) throw new Problem('too-many-requests');
    throw error;
  }
}

function countOne(kind: DelayKind, key: string, now: number): Statement {
  const delays = json(delaysAfter[kind]);
  const wait = (tries: Statement): Statement =>
    sql`json_extract(${delays}, '$[' || cast(min(${tries}, ${delaysAfter[kind].length}) - 1 as integer) || ']')`;
  const tries = sql`(case when sign_in_delay.at < ${now - DELAYS_FORGOTTEN_AFTER_MS} then 1 else sign_in_delay.tries + 1 end)`;
  return sql`insert into sign_in_delay (key, tries, at, until) values (${key}, 1, ${now}, ${now} + ${wait(sql`1`)})
    on conflict (key) do update set tries = ${tries}, at = ${now}, until = ${now} + ${wait(tries)}`;
}

/** The secret was right: the tries of this person are forgotten, those of the address go down by this one. */
export async function forgetTries(deps: Deps, counted: readonly Counted[]): Promise<void> {
  const keys = await Promise.all(
    counted.map(async (one) => {
      const key = await keyOf(one);
      return one.kind === 'address'
        ? sql`update sign_in_delay set tries = max(0, tries - 1), until = 0 where key = ${key}`
        : sql`delete from sign_in_delay where key = ${key}`;
    }),
  );
  await deps.directory.batch(keys);
}
