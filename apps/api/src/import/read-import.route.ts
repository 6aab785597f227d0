import { importView } from '@konvergensi/contract';
import { readImport } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { importParams } from './import-params.ts';

export const readImportRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/imports/{id}',
  permission: 'import.read',
  summary: 'An import: state, progress, counts, first issues',
  params: importParams,
  answer: importView,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readImport(deps, actor, { district: params.code, id: params.id }),
});
