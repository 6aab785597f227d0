import { provinceList } from '@konvergensi/contract';
import { listProvinces } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const listProvincesRoute = route({
  method: 'get',
  path: '/v1/provinces',
  permission: 'signed-in',
  summary: 'Provinces that concern the caller',
  answer: provinceList,
  handle: async ({ deps, actor }) => ({ provinces: await listProvinces(deps, actor) }),
});
