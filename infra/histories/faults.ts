import type { Db, Statement } from '@konvergensi/db';
import type { Deps } from '@konvergensi/services';

/** What goes wrong in a history besides what people do. */
export const FAULTS = ['lost', 'doubled', 'delayed', 'reordered', 'killed', 'overlap', 'half-way'] as const;
export type Fault = (typeof FAULTS)[number];

/** Whatever was running is gone: nothing it does after that moment happens. */
export class Killed extends Error {}

/** Databases seen through a function that may hold up, change or drop what passes. */
export function throughDb(
  deps: Deps,
  pass: (db: Db, statements: readonly Statement[]) => ReturnType<Db['batch']>,
): Deps {
  const seen = (db: Db): Db => ({
    name: db.name,
    usage: db.usage,
    all: async <T>(statement: Statement) => (await pass(db, [statement]))[0]!.rows as T[],
    one: async <T>(statement: Statement) => (await pass(db, [statement]))[0]!.rows[0] as T | undefined,
    batch: (statements) => (statements.length === 0 ? Promise.resolve([]) : pass(db, statements)),
  });
  return { ...deps, directory: seen(deps.directory), shard: (name) => seen(deps.shard(name)) };
}

/** A platform killed at its n-th call, before it or after its effect; messages are calls too. */
export function mortal(deps: Deps, call: number, when: 'before' | 'after'): Deps {
  let calls = 0;
  async function passing<T>(effect: () => Promise<T>): Promise<T> {
    calls += 1;
    if (calls > call || (calls === call && when === 'before')) throw new Killed();
    const result = await effect();
    if (calls >= call) throw new Killed();
    return result;
  }
  return {
    ...throughDb(deps, (db, statements) => passing(() => db.batch(statements))),
    sendRecompute: (message) => passing(() => deps.sendRecompute(message)),
    sendImport: (message) => passing(() => deps.sendImport(message)),
  };
}

/** A platform that waits a few turns before each call, so that two of them run into each other. */
export const slow = (deps: Deps, turns: () => number): Deps =>
  throughDb(deps, async (db, statements) => {
    for (let n = turns(); n > 0; n -= 1) await Promise.resolve();
    return db.batch(statements);
  });
