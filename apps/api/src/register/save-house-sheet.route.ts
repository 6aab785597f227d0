import { houseSheetSaved, idempotencyKey, putHouseSheet, villageCode } from '@konvergensi/contract';
import { saveHouseSheet } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const saveHouseSheetRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/house-sheet',
  permission: 'register.whole',
  summary: 'All houses of a sheet as seen on a day, all or none',
  params: z.object({ code: villageCode }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: putHouseSheet,
  answer: houseSheetSaved,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    saveHouseSheet(deps, actor, { village: params.code, values: body, key: headers['idempotency-key'] }),
});
