import { districtList, provinceCode } from '@konvergensi/contract';
import { listDistricts } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listDistrictsRoute = route({
  method: 'get',
  path: '/v1/provinces/{code}/districts',
  permission: 'figure.read',
  summary: 'Districts of a province and how far each is',
  params: z.object({ code: provinceCode }),
  answer: districtList,
  handle: async ({ deps, actor, params }) => ({ districts: await listDistricts(deps, actor, params.code) }),
});
