import {
  caseList,
  caseStageName,
  caseView,
  districtCode,
  handOverCases,
  regionCode,
  stepCase,
  ulid,
} from '@konvergensi/contract';
import { handOverCasesOf, readCase, readCases, stepCaseOf } from '@konvergensi/services';
import { z } from 'zod';
import { putDeliveryRoute, putPledgeRoute, readFosterRoute } from '../foster/foster.route.ts';
import { area } from '../http/area.ts';
import { route } from '../http/route.ts';

const listCasesRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/cases',
  permission: 'case.read',
  summary:
    'Cases of short children: how many are indicated, re-measured, confirmed, closed, and the list, by name or code',
  params: z.object({ code: regionCode }),
  query: z.object({ stage: caseStageName.optional() }),
  answer: caseList,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'cases', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, query }) => readCases(deps, actor, { region: params.code, stage: query.stage }),
});

const handOverRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/cases/hand-over',
  permission: 'case.write',
  summary: 'Hand over every child that is short in the latest month to the puskesmas of its village and to offices',
  params: z.object({ code: districtCode }),
  body: handOverCases,
  freeText: ['task'],
  answer: z.object({ handed: z.number().int(), cases: z.number().int() }).meta({ id: 'CasesHandedOver' }),
  problems: ['wrong-state', 'conflict'],
  handle: ({ deps, actor, params, body }) => handOverCasesOf(deps, actor, { district: params.code, values: body }),
});

const readCaseRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/cases/{id}',
  permission: 'case.read',
  summary: 'One case with its z-scores and what was done for it',
  params: z.object({ code: districtCode, id: ulid }),
  answer: caseView,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'cases', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params }) => readCase(deps, actor, { district: params.code, id: params.id }),
});

const stepCaseRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/cases/{id}/steps',
  permission: 'case.write',
  summary: 'Write what was done for a case, hand it to other offices, or close it by a measurement or a reason',
  params: z.object({ code: districtCode, id: ulid }),
  body: stepCase,
  freeText: ['note', 'task'],
  problems: ['wrong-state', 'conflict'],
  handle: ({ deps, actor, params, body }) =>
    stepCaseOf(deps, actor, { district: params.code, id: params.id, values: body }),
});

export const cases = area('Cases', [
  listCasesRoute,
  handOverRoute,
  readCaseRoute,
  stepCaseRoute,
  readFosterRoute,
  putPledgeRoute,
  putDeliveryRoute,
]);
export type CasesApi = typeof cases;
