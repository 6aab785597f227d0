import { month, monthSaved, undoMonth as undoMonthBody, villageCode } from '@konvergensi/contract';
import { undoMonth } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const undoMonthRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/records/{month}/undo',
  permission: 'record.write',
  summary: 'Take back the caller’s own last save of a month that is still open',
  params: z.object({ code: villageCode, month }),
  body: undoMonthBody,
  answer: monthSaved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    undoMonth(deps, actor, { village: params.code, month: params.month, person: body.person }),
});
