import { civilDate, idempotencyKey, measurementView, putMeasurement, ulid, villageCode } from '@konvergensi/contract';
import { recordMeasurement } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putMeasurementRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/children/{id}/measurements/{date}',
  permission: 'measurement.write',
  summary: 'Record or correct one measurement',
  params: z.object({ code: villageCode, id: ulid, date: civilDate }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: putMeasurement,
  answer: measurementView,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    recordMeasurement(deps, actor, {
      village: params.code,
      person: params.id,
      date: params.date,
      values: body,
      key: headers['idempotency-key'],
    }),
});
