import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unstable_startWorker as startWorker } from 'wrangler';

/** Runs the statements of one call where D1 is bound: a call is one way there and back, as it is for a Worker. */
const SCRIPT = `export default {
  async fetch(request, env) {
    const { name, statements } = await request.json();
    const prepared = statements.map(([text, params]) => env[name].prepare(text).bind(...params));
    try {
      const results = prepared.length === 1 ? [await prepared[0].all()] : await env[name].batch(prepared);
      return Response.json(results.map(({ results, meta }) => ({ results, meta })));
    } catch (error) {
      return new Response(String(error) + ' ' + String(error.cause ?? ''), { status: 500 });
    }
  },
};`;

export type Name = 'DIRECTORY' | 'SHARD_00';

export interface D1Worker {
  d1(name: Name): D1Database;
  close(): Promise<void>;
}

/** A Worker with two local D1 databases in a folder of its own. */
export async function startD1Worker(): Promise<D1Worker> {
  const folder = mkdtempSync(join(tmpdir(), 'konvergensi-bench-'));
  const config = join(folder, 'wrangler.json');
  const database = (name: Name) => ({ binding: name, database_name: name, database_id: name });
  writeFileSync(join(folder, 'worker.js'), SCRIPT);
  writeFileSync(
    config,
    JSON.stringify({
      name: 'bench',
      main: 'worker.js',
      compatibility_date: '2026-01-01',
      d1_databases: [database('DIRECTORY'), database('SHARD_00')],
    }),
  );
  const worker = await startWorker({
    config,
    dev: { persist: join(folder, 'state'), logLevel: 'error', server: { port: 0 }, inspector: false, watch: false },
  });
  const call = async (name: Name, statements: readonly Bound[]) => {
    const body = JSON.stringify({ name, statements: statements.map(({ text, params }) => [text, params]) });
    const answer = await worker.fetch('http://bench/', { method: 'POST', body });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as D1Result[];
  };
  return {
    d1: (name) => asDatabase((statements) => call(name, statements)),
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
function asDatabase(call: (statements: readonly Bound[]) => Promise<D1Result[]>): D1Database {
  const bound = (text: string, params: readonly unknown[]) => ({
    text,
    params,
    bind: (...values: unknown[]) => bound(text, values),
    all: async () => (await call([{ text, params }]))[0],
  });
  const database = { prepare: (text: string) => bound(text, []), batch: (some: Bound[]) => call(some) };
  return database as unknown as D1Database;
}
