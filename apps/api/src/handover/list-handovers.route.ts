import { districtCode, handoverList } from '@konvergensi/contract';
import { readHandovers } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listHandoversRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/handovers',
  permission: 'handover.read',
  summary: 'Houses handed over: to the own agency, or from the own village; names while they are open',
  params: z.object({ code: districtCode }),
  answer: handoverList,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'handovers', at: params.code, by: 'handover.read' }),
  handle: async ({ deps, actor, params }) => ({
    handovers: await readHandovers(deps, actor, { district: params.code }),
  }),
});
