import { addAlias as addAliasSchema, aliasAdded, districtCode } from '@konvergensi/contract';
import { addAlias } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const addAliasRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/aliases',
  permission: 'district.configure',
  summary: "Teach another spelling of a village's name",
  params: z.object({ code: districtCode }),
  body: addAliasSchema,
  answer: aliasAdded,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => addAlias(deps, actor, { district: params.code, ...body }),
});
