import { LimitPassed, translate } from './errors.ts';
import { limits } from './limits.ts';
import type { Statement } from './statement.ts';

/** What one invocation has used of a database; statements of a batch count one by one. */
export interface Usage {
  calls: number;
  statements: number;
  rowsRead: number;
  rowsWritten: number;
}

export interface StatementResult {
  rows: Record<string, unknown>[];
  rowsWritten: number;
  rowsRead: number;
  changes: number;
}

/** The only door to a database. An in-country SQLite implements the same four members. */
export interface Db {
  readonly name: string;
  all<T>(statement: Statement): Promise<T[]>;
  one<T>(statement: Statement): Promise<T | undefined>;
  /** All or nothing, in order; one snapshot. */
  batch(statements: readonly Statement[]): Promise<StatementResult[]>;
  readonly usage: Usage;
}

export interface OpenOptions {
  /** Statements this invocation may use; above it a LimitPassed is thrown. */
  statements: number;
}

const encoder = new TextEncoder();

function checkSize(statement: Statement): void {
  if (statement.params.length > limits.boundValues) throw new LimitPassed(`${statement.params.length} bound values`);
  if (statement.sql.length > limits.sqlBytes) throw new LimitPassed('SQL text');
  for (const value of statement.params) {
    if (typeof value !== 'string' || value.length * 3 <= limits.jsonParameterBytes) continue;
    const bytes = encoder.encode(value).length;
    if (bytes > limits.jsonParameterBytes) throw new LimitPassed(`a value of ${bytes} bytes`);
  }
}

/** Opens a D1 database behind our interface and counts what is used of it. */
export function openDb(name: string, d1: D1Database, options: OpenOptions): Db {
  const usage: Usage = { calls: 0, statements: 0, rowsRead: 0, rowsWritten: 0 };
  let open = 0;

  async function call(statements: readonly Statement[]): Promise<StatementResult[]> {
    statements.forEach(checkSize);
    usage.calls += 1;
    usage.statements += statements.length;
    if (usage.statements > options.statements) throw new LimitPassed(`${usage.statements} statements on ${name}`);
    open += 1;
    if (open > limits.callsAtOnce) throw new LimitPassed(`${open} calls at once on ${name}`);
    try {
      const prepared = statements.map((s) => d1.prepare(s.sql).bind(...s.params));
      const results = prepared.length === 1 ? [await prepared[0]!.all()] : await d1.batch(prepared);
      return results.map((result) => {
        usage.rowsRead += result.meta.rows_read;
        usage.rowsWritten += result.meta.rows_written;
        return {
          rows: result.results as Record<string, unknown>[],
          rowsWritten: result.meta.rows_written,
          rowsRead: result.meta.rows_read,
          changes: result.meta.changes,
        };
      });
    } catch (error) {
      throw translate(error);
    } finally {
      open -= 1;
    }
  }

  return {
    name,
    usage,
    all: async <T>(statement: Statement) => (await call([statement]))[0]!.rows as T[],
    one: async <T>(statement: Statement) => (await call([statement]))[0]!.rows[0] as T | undefined,
    batch: (statements) => (statements.length === 0 ? Promise.resolve([]) : call(statements)),
  };
}
