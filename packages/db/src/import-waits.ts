import type { importWait } from './schema/shard.ts';
import { slicesOf } from './slices.ts';
import { json, type Statement, sql } from './statement.ts';

export type WaitRow = typeof importWait.$inferSelect;

export const waitsOf = (district: number, id: string): Statement =>
  sql`select * from import_wait where district = ${district} and import = ${id} order by line`;

export const waitAt = (district: number, id: string, line: number): Statement =>
  sql`select * from import_wait where district = ${district} and import = ${id} and line = ${line}`;

/** Rows of other imports that wait for the answer to the same question. */
export const sameQuestion = (wait: WaitRow): Statement =>
  sql`select * from import_wait indexed by import_wait_open
      where district = ${wait.district} and row_digest = ${wait.row_digest} and applied = 0 and decision is ${wait.decision}
        and reason = ${wait.reason} and import <> ${wait.import}`;

/** Decisions that have not taken effect yet. */
export const decidedWaits = (district: number, id: string, limit: number): Statement =>
  sql`select * from import_wait where district = ${district} and import = ${id} and decision is not null and applied = 0
      order by line limit ${limit}`;

/** Rows that a plan leaves to a person. A decision stays while the question is the same. */
export const putWaits = (
  district: number,
  id: string,
  rows: readonly Pick<WaitRow, 'line' | 'reason' | 'detail' | 'row_digest'>[],
): Statement[] =>
  slicesOf(rows.map((r) => [r.line, r.reason, r.detail, r.row_digest])).map(
    (part) =>
      sql`insert into import_wait (district, import, line, reason, detail, row_digest)
          select ${district}, ${id}, value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${json(part)}) where true
          on conflict (district, import, line) do update set reason = excluded.reason, detail = excluded.detail,
            row_digest = excluded.row_digest,
            decision = iif(import_wait.row_digest = excluded.row_digest, import_wait.decision, null)`,
  );

/** Nothing waits any more in rows that the plan settles by itself. */
export const dropOtherWaits = (district: number, id: string, lines: readonly number[]): Statement =>
  sql`delete from import_wait where district = ${district} and import = ${id} and applied = 0
      and line not in (select value from json_each(${json(lines)}))`;

/** The latest decision on the same question in earlier imports: nobody is asked twice. A row is skipped with its measurement only. */
export const carryDecisions = (district: number, id: string, at: number): Statement =>
  sql`update import_wait set decision = e.decision, village = e.village, decided_by = e.decided_by, decided_at = ${at}
      from (select row_digest, decision, village, decided_by, detail -> '$.measurement' measurement, max(decided_at)
            from import_wait where district = ${district} and import < ${id} and decision is not null group by row_digest) e
      where import_wait.district = ${district} and import_wait.import = ${id} and import_wait.decision is null
        and import_wait.reason <> 'twin' and import_wait.row_digest = e.row_digest
        and (e.decision <> 'skip' or e.measurement = import_wait.detail -> '$.measurement')`;
