import { importList } from '@konvergensi/contract';
import { listImports } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { importsParams } from './import-params.ts';

export const listImportsRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/imports',
  permission: 'import.read',
  summary: 'Imports of a district, newest first',
  params: importsParams,
  answer: importList,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => listImports(deps, actor, { district: params.code }),
});
