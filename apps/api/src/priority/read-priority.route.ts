import { districtCode, month, priorityList, programmeYear } from '@konvergensi/contract';
import { readPriority } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readPriorityRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/priority/{year}',
  permission: 'aksi.read',
  summary: 'Priority villages of a year: every part of each score, what people decided, what the list would reach',
  params: z.object({ code: districtCode, year: programmeYear }),
  query: z.object({ month: month.optional() }),
  answer: priorityList,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, query }) =>
    readPriority(deps, actor, { district: params.code, year: params.year, month: query.month }),
});
