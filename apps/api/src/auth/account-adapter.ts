import type { AccountStore, AuthCondition, AuthRow } from '@konvergensi/services';
import { type CleanedWhere, type CustomAdapter, createAdapterFactory } from 'better-auth/adapters';

/** The sign-in library on our own door to the directory: instants as UTC milliseconds, booleans as 0 and 1. */
export const accountAdapter = (store: AccountStore) =>
  createAdapterFactory({
    config: {
      adapterId: 'directory',
      supportsBooleans: false,
      customTransformInput: ({ data }) => (data instanceof Date ? data.getTime() : data),
      customTransformOutput: ({ data, fieldAttributes }) =>
        fieldAttributes.type === 'date' && typeof data === 'number' ? new Date(data) : data,
    },
    adapter: ({ getFieldName }) => methods(store, getFieldName),
  });

const conditions = (where: readonly CleanedWhere[] = []): AuthCondition[] =>
  where.map(({ field, operator, value, connector }) => ({
    field,
    operator: operator ?? 'eq',
    connector: connector ?? 'AND',
    value: value as AuthCondition['value'],
  }));

/** Rows leave and enter as plain values; the library turns them into its own types. */
function methods(store: AccountStore, columnOf: (of: { model: string; field: string }) => string): CustomAdapter {
  const as = <T>(row: AuthRow | undefined): T | null => (row === undefined ? null : (row as T));
  return {
    create: async ({ model, data }) => {
      const row = await store.insert(model, data as AuthRow);
      if (row === undefined) throw new Error(`nothing was inserted into ${model}`);
      return row as typeof data;
    },
    findOne: async ({ model, where }) => as((await store.select(model, { where: conditions(where), limit: 1 }))[0]),
    findMany: async ({ model, where, limit, offset = 0, sortBy }) => {
      // The one name that the library does not translate itself.
      const order = sortBy && { sortBy: { ...sortBy, field: columnOf({ model, field: sortBy.field }) } };
      const select = { where: conditions(where), limit, offset, ...order };
      return (await store.select(model, select)).map((row) => row as never);
    },
    count: ({ model, where }) => store.count(model, conditions(where)),
    update: async ({ model, where, update }) =>
      as((await store.update(model, conditions(where), update as AuthRow))[0]),
    updateMany: async ({ model, where, update }) =>
      (await store.update(model, conditions(where), update as AuthRow)).length,
    delete: async ({ model, where }) => void (await store.remove(model, conditions(where))),
    deleteMany: async ({ model, where }) => (await store.remove(model, conditions(where))).length,
  };
}
