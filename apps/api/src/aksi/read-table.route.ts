import { aksiTable, aksiTableQuery } from '@konvergensi/contract';
import { readAksiTable } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { tableParams } from './table-params.ts';

export const readTableRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/aksi/{year}/tables/{table}',
  permission: 'aksi.read',
  summary:
    'A table of the aksi: what people wrote in it, beside what figures and records say; for the situation also what a budget would reach',
  params: tableParams,
  query: aksiTableQuery,
  answer: aksiTable,
  handle: ({ deps, actor, params, query }) =>
    readAksiTable(deps, actor, { district: params.code, year: params.year, table: params.table, asked: query }),
});
