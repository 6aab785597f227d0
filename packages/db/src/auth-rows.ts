import { json, type SqlValue, type Statement } from './statement.ts';

/** Tables of the sign-in library, the only ones its adapter reaches. */
export const authTables = ['user', 'session', 'account', 'verification', 'two_factor'] as const;

export type AuthOperator =
  | 'eq'
  | 'ne'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'in'
  | 'not_in'
  | 'contains'
  | 'starts_with'
  | 'ends_with';

export interface AuthCondition {
  field: string;
  operator: AuthOperator;
  value: SqlValue | readonly SqlValue[];
  connector: 'AND' | 'OR';
}

export type AuthRow = Readonly<Record<string, SqlValue>>;

/** Names cannot be bound: only our tables and plain column names are let through. */
const table = (name: string): string => {
  if (!(authTables as readonly string[]).includes(name)) throw new RangeError(`no sign-in table ${name}`);
  return name;
};
const column = (name: string): string => {
  if (!/^[a-z][a-z_]*$/.test(name)) throw new RangeError(`no column ${name}`);
  return name;
};

/** How each operator reads; text is matched as it is written, without patterns. */
const OPERATORS: Record<AuthOperator, (name: string) => string> = {
  eq: (name) => `${name} is ?1`,
  ne: (name) => `${name} is not ?1`,
  lt: (name) => `${name} < ?1`,
  lte: (name) => `${name} <= ?1`,
  gt: (name) => `${name} > ?1`,
  gte: (name) => `${name} >= ?1`,
  in: (name) => `${name} in (select value from json_each(?1))`,
  not_in: (name) => `${name} not in (select value from json_each(?1))`,
  contains: (name) => `instr(${name}, ?1) > 0`,
  starts_with: (name) => `substr(${name}, 1, length(?1)) = ?1`,
  ends_with: (name) => `substr(${name}, -length(?1)) = ?1`,
};

function condition({ field, operator, value }: AuthCondition): Statement {
  const text = OPERATORS[operator](column(field));
  const bound = value !== null && typeof value === 'object' ? json(value) : value;
  return { sql: text.replaceAll('?1', '?'), params: Array<SqlValue>(text.split('?1').length - 1).fill(bound) };
}

function joined(conditions: readonly Statement[], word: 'and' | 'or'): Statement {
  return {
    sql: `(${conditions.map((part) => part.sql).join(` ${word} `)})`,
    params: conditions.flatMap((part) => part.params),
  };
}

/** As the library means it: all of the ANDs, and one of the ORs when there are any. */
function where(conditions: readonly AuthCondition[]): Statement {
  const all = conditions.filter((part) => part.connector === 'AND').map(condition);
  const any = conditions.filter((part) => part.connector === 'OR').map(condition);
  const groups = [...(all.length > 0 ? [joined(all, 'and')] : []), ...(any.length > 0 ? [joined(any, 'or')] : [])];
  if (groups.length === 0) return { sql: '', params: [] };
  const both = joined(groups, 'and');
  return { sql: ` where ${both.sql}`, params: both.params };
}

export function insertAuthRow(into: string, row: AuthRow): Statement {
  const names = Object.keys(row).map(column);
  return {
    sql: `insert into ${table(into)} (${names.join(', ')}) values (${names.map(() => '?').join(', ')}) returning *`,
    params: Object.values(row),
  };
}

export interface AuthSelect {
  where: readonly AuthCondition[];
  limit: number;
  offset?: number;
  sortBy?: { field: string; direction: 'asc' | 'desc' };
}

export function selectAuthRows(from: string, select: AuthSelect): Statement {
  const found = where(select.where);
  const { sortBy } = select;
  const order = sortBy ? ` order by ${column(sortBy.field)} ${sortBy.direction === 'desc' ? 'desc' : 'asc'}` : '';
  return {
    sql: `select * from ${table(from)}${found.sql}${order} limit ? offset ?`,
    params: [...found.params, select.limit, select.offset ?? 0],
  };
}

export function countAuthRows(from: string, conditions: readonly AuthCondition[]): Statement {
  const found = where(conditions);
  return { sql: `select count(*) n from ${table(from)}${found.sql}`, params: found.params };
}

export function updateAuthRows(of: string, conditions: readonly AuthCondition[], change: AuthRow): Statement {
  const found = where(conditions);
  const sets = Object.keys(change).map((name) => `${column(name)} = ?`);
  return {
    sql: `update ${table(of)} set ${sets.join(', ')}${found.sql} returning *`,
    params: [...Object.values(change), ...found.params],
  };
}

export function deleteAuthRows(from: string, conditions: readonly AuthCondition[]): Statement {
  const found = where(conditions);
  return { sql: `delete from ${table(from)}${found.sql} returning *`, params: found.params };
}
