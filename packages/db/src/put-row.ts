import type { consent } from './schema/consent.ts';
import type { catin, family, household, pregnancy } from './schema/register.ts';
import type { person } from './schema/shard.ts';
import { slicesOf } from './slices.ts';
import { json, type SqlValue, type Statement, sql } from './statement.ts';

/** Tables of a village's register, each keyed by village and id. */
export interface RegisterRows {
  household: typeof household.$inferSelect;
  family: typeof family.$inferSelect;
  person: typeof person.$inferSelect;
  pregnancy: typeof pregnancy.$inferSelect;
  catin: typeof catin.$inferSelect;
  consent: typeof consent.$inferSelect;
}
export type HouseholdRow = RegisterRows['household'];
export type FamilyRow = RegisterRows['family'];
export type PregnancyRow = RegisterRows['pregnancy'];
export type CatinRow = RegisterRows['catin'];
export type ConsentRow = RegisterRows['consent'];

const name = (text: string): Statement => ({ sql: text, params: [] });

/** Writes one row of the register as known now, in place of what stood at its village and id. */
export function putRow<T extends keyof RegisterRows>(table: T, row: RegisterRows[T]): Statement {
  const columns = Object.keys(row);
  const values = Object.values(row) as SqlValue[];
  const set = columns.filter((c) => c !== 'village' && c !== 'id').map((c) => `${c} = excluded.${c}`);
  return {
    sql: `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
      on conflict (village, id) do update set ${set.join(', ')}`,
    params: values,
  };
}

/** The same for any number of rows, in few statements. */
export const putRows = <T extends keyof RegisterRows>(table: T, rows: readonly RegisterRows[T][]): Statement[] =>
  slicesOf(rows).map((part) => {
    const columns = Object.keys(part[0] ?? {});
    const set = columns.filter((c) => c !== 'village' && c !== 'id').map((c) => `${c} = excluded.${c}`);
    return {
      sql: `insert into ${table} (${columns.join(', ')})
        select ${columns.map((c) => `value ->> '${c}'`).join(', ')} from json_each(?) where true
        on conflict (village, id) do update set ${set.join(', ')}`,
      params: [json(part)],
    };
  });

/** A row of the register by its village and id. */
export const rowAt = (table: keyof RegisterRows, village: Statement | number, id: string): Statement =>
  sql`select * from ${name(table)} where village = ${village} and id = ${id}`;

/** Its version, for guards; null when there is none. */
export const versionAt = (table: keyof RegisterRows, village: number, id: string): Statement =>
  sql`select version from ${name(table)} where village = ${village} and id = ${id}`;
