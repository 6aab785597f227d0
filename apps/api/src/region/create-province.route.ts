import { createProvince as createProvinceSchema, provinceCreated } from '@konvergensi/contract';
import { createProvince } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const createProvinceRoute = route({
  method: 'post',
  path: '/v1/provinces',
  permission: 'province.create',
  summary: "Load a province's regions and make its first administrator",
  body: createProvinceSchema,
  answer: provinceCreated,
  problems: ['not-found', 'conflict'],
  handle: ({ deps, actor, body }) => createProvince(deps, actor, body.code),
});
