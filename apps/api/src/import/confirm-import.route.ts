import { importView, seenVersion } from '@konvergensi/contract';
import { confirmImport } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { importParams } from './import-params.ts';

export const confirmImportRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/imports/{id}/commit',
  permission: 'import.write',
  summary: 'Confirm the report: the rows are written in the background, then the figures recomputed',
  params: importParams,
  body: seenVersion,
  bodyOptional: true,
  answer: importView,
  problems: ['wrong-state', 'conflict', 'plan-outdated'],
  handle: ({ deps, actor, params, body }) =>
    confirmImport(deps, actor, { district: params.code, id: params.id, ...body }),
});
