import {
  couplePage,
  idempotencyKey,
  programmeYear,
  putGuidance,
  regionCode,
  saved,
  ulid,
  villageCode,
} from '@konvergensi/contract';
import { readCouples, writeGuidance } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readCouplesRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/couples',
  permission: 'couple.read',
  summary:
    'Brides and grooms to be of a year, who of them was guided, and counts by month and village; by code or name',
  params: z.object({ code: regionCode }),
  query: z.object({ year: programmeYear }),
  answer: couplePage,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'couples', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, query }) => readCouples(deps, actor, { region: params.code, year: query.year }),
});

export const putGuidanceRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/couples/{id}/guidance',
  permission: 'couple.write',
  summary: 'Say that a bride or groom to be was guided, or why not',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: putGuidance,
  answer: saved,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    writeGuidance(deps, actor, { village: params.code, id: params.id, values: body, key: headers['idempotency-key'] }),
});
