import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

type Value = string | number | null;
interface Bound {
  sql: string;
  params: readonly Value[];
}

/** A D1 database held in memory by Node: enough of it for `openDb`, with the real migrations. */
export interface SqliteD1 {
  d1: D1Database;
  /** Everything since `keep` is forgotten. */
  keep(): void;
  forget(): void;
  /** The statement of the next batch before which the database fails; null: none. */
  failBefore: number | null;
}

const FOLDER = join(import.meta.dirname, '../../packages/db/migrations');

export function openSqlite(kind: 'directory' | 'shard'): SqliteD1 {
  const db = new DatabaseSync(':memory:');
  // Small pages: of each that a history changes a copy is kept to go back to.
  db.exec('pragma foreign_keys = on; pragma temp_store = memory');
  for (const file of readdirSync(join(FOLDER, kind)).sort()) db.exec(readFileSync(join(FOLDER, kind, file), 'utf8'));
  const prepared = new Map<string, (params: readonly Value[]) => unknown[]>();
  const prepare = (sql: string) => {
    const statement = db.prepare(sql);
    const answers = statement.columns().length > 0;
    return (params: readonly Value[]): unknown[] => {
      if (answers) return statement.all(...params);
      statement.run(...params);
      return [];
    };
  };
  const run = ({ sql, params }: Bound) => {
    const execute = prepared.get(sql) ?? prepare(sql);
    prepared.set(sql, execute);
    return { results: execute(params), success: true, meta: { rows_read: 0, rows_written: 0, changes: 0 } };
  };
  const [begin, end] = [db.prepare('savepoint batch'), db.prepare('release batch')];
  const batch = async (statements: readonly Bound[]) => {
    const failBefore = opened.failBefore;
    opened.failBefore = null;
    // One statement is all or nothing by itself.
    if (statements.length === 1 && failBefore !== 1) return [run(statements[0]!)];
    begin.run();
    try {
      const results = statements.map((statement, n) => {
        if (n + 1 === failBefore) throw new Error('the shard failed');
        return run(statement);
      });
      end.run();
      return results;
    } catch (error) {
      db.exec('rollback to batch; release batch');
      throw error;
    }
  };
  const bind = (sql: string, params: readonly Value[]): unknown => ({
    sql,
    params,
    bind: (...values: Value[]) => bind(sql, values),
    all: async () => (await batch([{ sql, params }]))[0],
  });
  const opened: SqliteD1 = {
    d1: { prepare: (sql: string) => bind(sql, []), batch } as unknown as D1Database,
    keep: () => db.exec('savepoint history'),
    forget: () => db.exec('rollback to history; release history'),
    failBefore: null,
  };
  return opened;
}
