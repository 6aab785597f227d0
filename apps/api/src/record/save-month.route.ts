import { idempotencyKey, month, monthSaved, saveMonth as saveMonthBody, villageCode } from '@konvergensi/contract';
import { saveMonth } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const saveMonthRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/records/{month}',
  permission: 'record.write',
  summary: 'Save what was entered for some people of a month; only what changes is written',
  params: z.object({ code: villageCode, month }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: saveMonthBody,
  answer: monthSaved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    saveMonth(deps, actor, {
      village: params.code,
      month: params.month,
      entries: body.entries,
      key: headers['idempotency-key'],
    }),
});
