import { regionCode, regionDetail } from '@konvergensi/contract';
import { readRegion } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readRegionRoute = route({
  method: 'get',
  path: '/v1/regions/{code}',
  permission: 'signed-in',
  summary: 'A region with those above and directly below it',
  params: z.object({ code: regionCode }),
  answer: regionDetail,
  handle: ({ deps, actor, params }) => readRegion(deps, actor, params.code),
});
