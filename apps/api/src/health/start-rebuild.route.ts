import { rebuildStarted, regionCode } from '@konvergensi/contract';
import { startRebuild } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const startRebuildRoute = route({
  method: 'post',
  path: '/v1/regions/{code}/rebuild',
  permission: 'rebuild.run',
  summary: 'Compute every figure of a district, or of each district of a province, anew from raw rows',
  params: z.object({ code: regionCode }),
  answer: rebuildStarted,
  problems: ['not-found', 'wrong-state'],
  handle: ({ deps, actor, params }) => startRebuild(deps, actor, params.code),
});
