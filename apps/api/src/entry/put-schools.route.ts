import { putSchools } from '@konvergensi/contract';
import { putSchoolsOf } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { districtParams } from './entry-params.ts';

export const putSchoolsRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/schools',
  permission: 'entry.write',
  summary: 'List schools of a district by their national number (NPSN), or correct them',
  params: districtParams,
  body: putSchools,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, body }) => putSchoolsOf(deps, actor, { district: params.code, values: body }),
});
