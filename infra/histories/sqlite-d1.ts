import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

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
  db.exec('pragma foreign_keys = on');
  for (const file of readdirSync(join(FOLDER, kind)).sort()) db.exec(readFileSync(join(FOLDER, kind, file), 'utf8'));
  const prepared = new Map<string, StatementSync>();
  const run = ({ sql, params }: Bound) => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    const results = statement.all(...params);
    return { results, success: true, meta: { rows_read: 0, rows_written: 0, changes: 0 } };
  };
  const batch = async (statements: readonly Bound[]) => {
    const failBefore = opened.failBefore;
    opened.failBefore = null;
    db.exec('savepoint batch');
    try {
      const results = statements.map((statement, n) => {
        if (n + 1 === failBefore) throw new Error('the shard failed');
        return run(statement);
      });
      db.exec('release batch');
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
