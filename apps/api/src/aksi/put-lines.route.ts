import { putAksiLines } from '@konvergensi/contract';
import { putLinesOfAksi } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { tableParams } from './table-params.ts';

export const putLinesRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/aksi/{year}/tables/{table}',
  permission: 'aksi.write',
  summary:
    'Write, correct and remove lines of a table of the aksi, all of them or none; an agency writes its own lines',
  params: tableParams,
  body: putAksiLines,
  problems: ['conflict'],
  handle: ({ deps, actor, params, body }) =>
    putLinesOfAksi(deps, actor, { district: params.code, year: params.year, table: params.table, lines: body.lines }),
});
