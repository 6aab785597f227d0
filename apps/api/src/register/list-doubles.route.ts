import { doublesOfVillage as answer, villageCode } from '@konvergensi/contract';
import { doublesOfVillage } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listDoublesRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/doubles',
  permission: 'register.join',
  summary: 'Probable doubles with someone of the village, both sides, and merges that can be taken back',
  params: z.object({ code: villageCode }),
  answer,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'doubles', at: params.code }),
  handle: ({ deps, actor, params }) => doublesOfVillage(deps, actor, { village: params.code }),
});
