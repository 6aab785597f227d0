import { districtCode, fosterPage, month, putDelivery, putPledge, ulid } from '@konvergensi/contract';
import { readFoster, writeDelivery, writePledge } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readFosterRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/foster',
  permission: 'foster.read',
  summary: 'Foster parents of cases: what was promised and delivered, by the number of the case alone',
  params: z.object({ code: districtCode }),
  query: z.object({ id: ulid.optional() }),
  answer: fosterPage,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, query }) => readFoster(deps, actor, { district: params.code, id: query.id }),
});

export const putPledgeRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/foster/{id}',
  permission: 'foster.write',
  summary: 'Write what a donor promises a case, or end it with its reason',
  params: z.object({ code: districtCode, id: ulid }),
  body: putPledge,
  freeText: ['donor', 'basis', 'ended'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    writePledge(deps, actor, { district: params.code, id: params.id, values: body }),
});

export const putDeliveryRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/foster/{id}/months/{month}',
  permission: 'foster.write',
  summary: 'Write what was delivered for a month of a pledge',
  params: z.object({ code: districtCode, id: ulid, month }),
  body: putDelivery,
  freeText: ['item', 'handedBy'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params: { code, ...of }, body }) =>
    writeDelivery(deps, actor, { ...of, district: code, values: body }),
});
