import { decideRow as decideRowSchema, waitingRow } from '@konvergensi/contract';
import { decideRow } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { importParams } from './import-params.ts';

export const decideRowRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/imports/{id}/waiting/{line}',
  permission: 'import.write',
  summary: 'Decide on a waiting row',
  params: importParams.extend({
    line: z
      .string()
      .regex(/^[1-9]\d{0,6}$/)
      .meta({ description: 'Row of the file' }),
  }),
  body: decideRowSchema,
  answer: waitingRow,
  problems: ['wrong-state', 'conflict'],
  handle: ({ deps, actor, params, body }) =>
    decideRow(deps, actor, { district: params.code, id: params.id, line: Number(params.line), decision: body }),
});
