import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unstable_startWorker as startWorker } from 'wrangler';
import type { Verbs } from './worker.ts';

export type Name = 'DIRECTORY' | 'SHARD_00';

export interface Used {
  rowsRead: number;
  rowsWritten: number;
}

export interface D1Worker {
  /** Statements of the benchmark itself: a call is one way there and back. */
  d1(name: Name): D1Database;
  /** A verb, called in the Worker that D1 is bound to. */
  call<Verb extends keyof Verbs>(verb: Verb, command: Verbs[Verb]): Promise<{ answer: unknown; usage: Used }>;
  close(): Promise<void>;
}

/** The benchmark's Worker with two local D1 databases in a folder of its own. */
export async function startD1Worker(): Promise<D1Worker> {
  const folder = mkdtempSync(join(tmpdir(), 'konvergensi-bench-'));
  const config = join(folder, 'wrangler.json');
  const database = (name: Name) => ({ binding: name, database_name: name, database_id: name });
  writeFileSync(
    config,
    JSON.stringify({
      name: 'bench',
      main: join(import.meta.dirname, 'worker.ts'),
      compatibility_date: '2026-01-01',
      compatibility_flags: ['nodejs_compat'],
      d1_databases: [database('DIRECTORY'), database('SHARD_00')],
    }),
  );
  const worker = await startWorker({
    config,
    dev: { persist: join(folder, 'state'), logLevel: 'error', server: { port: 0 }, inspector: false, watch: false },
  });
  const post = async (body: unknown): Promise<unknown> => {
    const answer = await worker.fetch('http://bench/', { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const run = (name: Name, statements: readonly Bound[]) =>
    post({ name, statements: statements.map(({ text, params }) => [text, params]) }) as Promise<D1Result[]>;
  return {
    d1: (name) => asDatabase((statements) => run(name, statements)),
    call: (verb, command) => post({ verb, command }) as Promise<{ answer: unknown; usage: Used }>,
    close: async () => {
      await worker.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Bound {
  text: string;
  params: readonly unknown[];
}

/** As much of D1 as our one door to it uses. */
function asDatabase(run: (statements: readonly Bound[]) => Promise<D1Result[]>): D1Database {
  const bound = (text: string, params: readonly unknown[]) => ({
    text,
    params,
    bind: (...values: unknown[]) => bound(text, values),
    all: async () => (await run([{ text, params }]))[0],
  });
  const database = { prepare: (text: string) => bound(text, []), batch: (some: Bound[]) => run(some) };
  return database as unknown as D1Database;
}
