import { supplyView, villageCode } from '@konvergensi/contract';
import { readSupply } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readSupplyRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/supply',
  permission: 'scorecard.read',
  summary: 'Form 1b-c: which services are offered where and how well; the three standards',
  params: z.object({ code: villageCode }),
  answer: supplyView,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readSupply(deps, actor, params.code),
});
