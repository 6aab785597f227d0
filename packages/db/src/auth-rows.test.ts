import { describe, expect, it } from 'vitest';
import {
  type AuthCondition,
  countAuthRows,
  deleteAuthRows,
  insertAuthRow,
  selectAuthRows,
  updateAuthRows,
} from './auth-rows.ts';

const where = (field: string, value: AuthCondition['value'], over: Partial<AuthCondition> = {}): AuthCondition => ({
  field,
  value,
  operator: 'eq',
  connector: 'AND',
  ...over,
});
const conditionOf = (...conditions: AuthCondition[]) => {
  const { sql, params } = countAuthRows('session', conditions);
  return [sql.replace('select count(*) n from session', '').trim(), params];
};

describe('a condition of the sign-in library as SQL', () => {
  it.each<[AuthCondition[], string, unknown[]]>([
    [[], '', []],
    [[where('token', 'a')], 'where ((token is ?))', ['a']],
    [[where('ip_address', null)], 'where ((ip_address is ?))', [null]],
    [[where('token', 'a', { operator: 'ne' })], 'where ((token is not ?))', ['a']],
    [
      [where('expires_at', 5, { operator: 'lt' }), where('user_id', 'u')],
      'where ((expires_at < ? and user_id is ?))',
      [5, 'u'],
    ],
    [[where('expires_at', 5, { operator: 'gte' })], 'where ((expires_at >= ?))', [5]],
    [
      [where('user_id', 'u'), where('token', 'a', { connector: 'OR' }), where('token', 'b', { connector: 'OR' })],
      'where ((user_id is ?) and (token is ? or token is ?))',
      ['u', 'a', 'b'],
    ],
    [[where('id', ['a', 'b'], { operator: 'in' })], 'where ((id in (select value from json_each(?))))', ['["a","b"]']],
    [[where('id', ['a'], { operator: 'not_in' })], 'where ((id not in (select value from json_each(?))))', ['["a"]']],
    [[where('token', '%', { operator: 'contains' })], 'where ((instr(token, ?) > 0))', ['%']],
    [[where('token', 'a', { operator: 'starts_with' })], 'where ((substr(token, 1, length(?)) = ?))', ['a', 'a']],
    [[where('token', 'a', { operator: 'ends_with' })], 'where ((substr(token, -length(?)) = ?))', ['a', 'a']],
  ])('%j', (conditions, sql, params) => {
    expect(conditionOf(...conditions)).toEqual([sql, params]);
  });
});

describe('names cannot be bound, so that none but ours are let through', () => {
  it.each<[string, () => unknown]>([
    ['another table', () => selectAuthRows('audit', { where: [], limit: 1 })],
    ['a table with more in it', () => deleteAuthRows('session; drop table user', [])],
    ['a column with more in it', () => countAuthRows('user', [where('id = 1 or 1', 'x')])],
    [
      'a column to sort by',
      () => selectAuthRows('user', { where: [], limit: 1, sortBy: { field: 'id desc --', direction: 'asc' } }),
    ],
    ['a column to set', () => updateAuthRows('user', [], { 'name = 1 --': 'x' })],
    ['a column to fill', () => insertAuthRow('user', { 'id) --': 'x' })],
  ])('%s is refused', (_name, build) => {
    expect(build).toThrow(RangeError);
  });
});

it('binds what is written and read in order', () => {
  expect(insertAuthRow('session', { id: 'a', expires_at: 5 })).toEqual({
    sql: 'insert into session (id, expires_at) values (?, ?) returning *',
    params: ['a', 5],
  });
  expect(updateAuthRows('user', [where('id', 'u')], { name: 'N', image: null })).toEqual({
    sql: 'update user set name = ?, image = ? where ((id is ?)) returning *',
    params: ['N', null, 'u'],
  });
  expect(
    selectAuthRows('user', { where: [], limit: 2, offset: 4, sortBy: { field: 'created_at', direction: 'desc' } }),
  ).toEqual({
    sql: 'select * from user order by created_at desc limit ? offset ?',
    params: [2, 4],
  });
});
