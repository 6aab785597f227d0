import { regionCode, trailCheck } from '@konvergensi/contract';
import { checkTrail } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const checkTrailRoute = route({
  method: 'get',
  path: '/v1/trail/check/{code}',
  permission: 'trail.read',
  summary: 'Whether the chain of a region holds: removed, altered and cut-off entries are found',
  params: z.object({ code: regionCode }),
  answer: trailCheck,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => checkTrail(deps, actor, params.code),
});
