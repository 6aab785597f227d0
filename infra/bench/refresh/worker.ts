import { type Db, json, markCells, openDb, sql } from '@konvergensi/db';
import {
  type Deps,
  explainFigure,
  type NamedCell,
  readMatrix,
  recomputeDistrict,
  refreshWindows,
} from '@konvergensi/services';
import { DISTRICT, depsOf, reader, UNLIMITED } from './bench-deps.ts';

export interface Change {
  cells: readonly NamedCell[];
  /** One person of each village-month, or everybody of it. */
  onePerson: boolean;
}

/** What the benchmark asks of the verbs, each called where D1 is bound, as the scheduler and the api call them. */
export interface Verbs {
  settle: { cells: readonly NamedCell[] | null };
  change: Change;
  windows: { villages: number };
  matrix: Parameters<typeof readMatrix>[2];
  explain: Parameters<typeof explainFigure>[2];
}

/** Some rows: as many as an import touches in one batch. */
async function change(deps: Deps, { cells, onePerson }: Change): Promise<void> {
  const rows = json(cells);
  const who = onePerson ? sql`person like '%-7'` : sql`true`;
  await deps.shard('SHARD_00').batch([
    sql`update measurement set weight_g = weight_g + 1
        where (village, period) in (select value ->> 0, value ->> 1 from json_each(${rows})) and ${who}`,
    markCells(
      DISTRICT,
      cells.map(([village, period]) => ({ village, period })),
    ),
  ]);
}

type Run = { readonly [Verb in keyof Verbs]: (deps: Deps, command: Verbs[Verb]) => Promise<unknown> };

/** `settle` and `windows` answer whether more is waiting: another call then, as another message. */
const VERBS: Run = {
  settle: async (deps, { cells }) => (await recomputeDistrict(deps, DISTRICT, { cells })).more,
  change: async (deps, command) => {
    await change(deps, command);
    return (await recomputeDistrict(deps, DISTRICT, { cells: command.onePerson ? command.cells : null })).more;
  },
  windows: async (deps, { villages }) => (await refreshWindows(deps, DISTRICT, villages)).more,
  matrix: (deps, query) => readMatrix(deps, reader, query),
  explain: (deps, query) => explainFigure(deps, reader, query),
};

interface Env {
  DIRECTORY: D1Database;
  SHARD_00: D1Database;
}

interface Statements {
  name: keyof Env;
  statements: readonly (readonly [text: string, params: readonly unknown[]])[];
}

type Called = Statements | { verb: keyof Verbs; command: never };

async function run(env: Env, name: keyof Env, statements: Statements['statements']): Promise<unknown> {
  const prepared = statements.map(([text, params]) => env[name].prepare(text).bind(...params));
  const results = prepared.length === 1 ? [await prepared[0]!.all()] : await env[name].batch(prepared);
  return results.map(({ results: rows, meta }) => ({ results: rows, meta }));
}

const used = (dbs: readonly Db[]) => ({
  rowsRead: dbs.reduce((sum, { usage }) => sum + usage.rowsRead, 0),
  rowsWritten: dbs.reduce((sum, { usage }) => sum + usage.rowsWritten, 0),
});

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    try {
      const called = (await request.json()) as Called;
      if ('statements' in called) return Response.json(await run(env, called.name, called.statements));
      const open = (name: keyof Env) => openDb(name, env[name], { statements: UNLIMITED });
      const [directory, shard] = [open('DIRECTORY'), open('SHARD_00')];
      const answer = await VERBS[called.verb](await depsOf(directory, shard), called.command);
      return Response.json({ answer, usage: used([directory, shard]) });
    } catch (error) {
      return new Response(`${error} ${(error as Error).cause ?? ''}`, { status: 500 });
    }
  },
};
