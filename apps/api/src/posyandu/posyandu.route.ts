import {
  month,
  posyanduDayPage,
  posyanduKey,
  posyanduMonth,
  putPosyandu as putPosyanduBody,
  putPosyanduDay as putPosyanduDayBody,
  regionCode,
  ulid,
  villageCode,
} from '@konvergensi/contract';
import { putPosyandu, putPosyanduDay, readPosyanduDay, readPosyanduMonth } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readPosyanduMonthRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/posyandu',
  permission: 'record.read',
  summary: 'Posyandu of a village, sub-district or working area in a month: days, sessions and figures, without names',
  params: z.object({ code: regionCode }),
  query: z.object({ month: month.optional() }),
  answer: posyanduMonth,
  problems: ['not-found', 'wrong-state'],
  handle: ({ deps, actor, params, query }) => readPosyanduMonth(deps, actor, { region: params.code, ...query }),
});

export const putPosyanduRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/posyandu/{id}',
  permission: 'posyandu.write',
  summary: 'Say when a posyandu opens, whom it serves, who serves there and how its tools are; or add one',
  params: z.object({ code: villageCode, id: ulid }),
  body: putPosyanduBody,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    putPosyandu(deps, actor, { village: params.code, id: params.id, values: body }),
});

const params = z.object({ code: villageCode, id: posyanduKey, month });

export const readPosyanduDayRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/posyandu/{id}/{month}',
  permission: 'person.list',
  summary: 'A posyandu day: who is invited, who came, and why the others did not',
  params,
  answer: posyanduDayPage,
  problems: ['wrong-state'],
  names: ({ params: { code } }) => ({ list: 'posyandu', at: code }),
  handle: ({ deps, actor, params: { code, id, month: asked } }) =>
    readPosyanduDay(deps, actor, { village: code, posyandu: id, month: asked }),
});

export const putPosyanduDayRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/posyandu/{id}/{month}',
  permission: 'measurement.write',
  summary: 'Record that a posyandu day was held, with which tools, and why some did not come',
  params,
  body: putPosyanduDayBody,
  freeText: ['note', 'coached'],
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params: { code, id, month: asked }, body }) =>
    putPosyanduDay(deps, actor, { village: code, posyandu: id, month: asked, values: body }),
});
