import { aksiFileRead, aksiLineKind } from '@konvergensi/contract';
import { readLineFile } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { tableParams } from './table-params.ts';

const upload = z.object({
  file: z.instanceof(File).meta({ type: 'string', format: 'binary', description: 'Lines as .xlsx or CSV, to 200' }),
  kind: aksiLineKind,
});

export const readLineFileRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/aksi/{year}/tables/{table}/file',
  permission: 'aksi.write',
  summary: 'Write the lines of a file, whole or not at all; what is wrong is said by row and column',
  params: tableParams,
  form: upload,
  answer: aksiFileRead,
  problems: ['file-refused', 'too-large', 'conflict'],
  handle: ({ deps, actor, params, form }) =>
    readLineFile(deps, actor, { district: params.code, year: params.year, table: params.table, ...form }),
});
