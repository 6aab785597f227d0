import { importView, seenVersion } from '@konvergensi/contract';
import { cancelImport } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { importParams } from './import-params.ts';

export const cancelImportRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/imports/{id}/cancel',
  permission: 'import.write',
  summary: 'Put an import aside before anything of it is written',
  params: importParams,
  body: seenVersion,
  bodyOptional: true,
  answer: importView,
  problems: ['wrong-state', 'conflict'],
  handle: ({ deps, actor, params, body }) =>
    cancelImport(deps, actor, { district: params.code, id: params.id, ...body }),
});
