import { idempotencyKey, recordVisits as recordVisitsBody, villageCode, visitsRecorded } from '@konvergensi/contract';
import { recordVisits } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const recordVisitsRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/measurements',
  permission: 'measurement.write',
  summary: 'Record a posyandu day: new measurements of many children on one date',
  params: z.object({ code: villageCode }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: recordVisitsBody,
  answer: visitsRecorded,
  problems: ['conflict', 'locked'],
  handle: ({ deps, actor, params, headers, body }) =>
    recordVisits(deps, actor, { village: params.code, values: body, key: headers['idempotency-key'] }),
});
