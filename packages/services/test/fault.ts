import type { Db } from '@konvergensi/db';
import type { Deps } from '../src/index.ts';

/** The platform was killed: nothing it does after that moment happens. */
export class Killed extends Error {}

export interface Strike {
  /** Which call out of the platform, from 1. */
  call: number;
  /** Whether its effect still happened. */
  when: 'before' | 'after';
}

export interface Mortal {
  deps: Deps;
  /** Calls made so far: to databases, files and queues. */
  calls(): number;
}

/** A platform that is killed once, at one of its calls. */
export function mortal(deps: Deps, strike: Strike | null): Mortal {
  let calls = 0;
  let dead = false;
  async function call<T>(effect: () => Promise<T>): Promise<T> {
    if (dead) throw new Killed();
    calls += 1;
    const struck = calls === strike?.call;
    if (struck) dead = true;
    if (struck && strike?.when === 'before') throw new Killed();
    const result = await effect();
    if (struck) throw new Killed();
    return result;
  }
  const guarded = (db: Db): Db => ({
    name: db.name,
    usage: db.usage,
    all: <T>(statement: Parameters<Db['all']>[0]) => call(() => db.all<T>(statement)),
    one: <T>(statement: Parameters<Db['one']>[0]) => call(() => db.one<T>(statement)),
    batch: (statements) => (statements.length === 0 ? Promise.resolve([]) : call(() => db.batch(statements))),
  });
  const { files } = deps;
  return {
    calls: () => calls,
    deps: {
      ...deps,
      directory: guarded(deps.directory),
      shard: (name) => guarded(deps.shard(name)),
      files: {
        get: (key: string) => call(() => files.get(key)),
        head: (key: string) => call(() => files.head(key)),
        put: (key: string, value: string | ArrayBuffer) => call(() => files.put(key, value)),
        delete: (keys: string | string[]) => call(() => files.delete(keys)),
        list: (options?: R2ListOptions) => call(() => files.list(options)),
      } as unknown as Deps['files'],
      sendImport: (message) => call(() => deps.sendImport(message)),
      sendRecompute: (message) => call(() => deps.sendRecompute(message)),
    },
  };
}
