import {
  type AuthCondition,
  type AuthRow,
  type AuthSelect,
  countAuthRows,
  deleteAuthRows,
  insertAuthRow,
  selectAuthRows,
  updateAuthRows,
} from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';

export type { AuthCondition, AuthRow, AuthSelect };

/** Rows of the sign-in library in the directory; its adapter reaches nothing else. */
export interface AccountStore {
  insert(table: string, row: AuthRow): Promise<AuthRow | undefined>;
  select(table: string, select: AuthSelect): Promise<AuthRow[]>;
  count(table: string, where: readonly AuthCondition[]): Promise<number>;
  /** The rows as they are after the change. */
  update(table: string, where: readonly AuthCondition[], change: AuthRow): Promise<AuthRow[]>;
  /** The rows that were there. */
  remove(table: string, where: readonly AuthCondition[]): Promise<AuthRow[]>;
}

/** `proved`: what a session that the library makes was opened with besides the password. */
export function accountStore({ directory }: Pick<Deps, 'directory'>, proved?: 'code'): AccountStore {
  return {
    insert: (table, row) =>
      directory.one<AuthRow>(insertAuthRow(table, table === 'session' && proved ? { ...row, proved } : row)),
    select: (table, select) => directory.all<AuthRow>(selectAuthRows(table, select)),
    count: async (table, where) => (await directory.one<{ n: number }>(countAuthRows(table, where)))?.n ?? 0,
    update: (table, where, change) => directory.all<AuthRow>(updateAuthRows(table, where, change)),
    remove: (table, where) => directory.all<AuthRow>(deleteAuthRows(table, where)),
  };
}
