import { firstLoadReport, ulid, villageCode } from '@konvergensi/contract';
import { commitFirstLoad } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const commitFirstLoadRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/first-loads/{id}/commit',
  permission: 'register.whole',
  summary: 'Write the rows of a checked file that have no error, all or none',
  params: z.object({ code: villageCode, id: ulid }),
  answer: firstLoadReport,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params }) => commitFirstLoad(deps, actor, { village: params.code, id: params.id }),
});
