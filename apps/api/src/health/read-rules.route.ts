import { districtCode, figureRulesAnswer, figureRulesQuery } from '@konvergensi/contract';
import { readRules } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readFigureRulesRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/figure-rules',
  permission: 'health.read',
  summary: "The rules of a district's figures, and by indicator, month and region what another version would change",
  params: z.object({ code: districtCode }),
  query: figureRulesQuery,
  answer: figureRulesAnswer,
  problems: ['not-found'],
  handle: ({ deps, actor, params, query }) => readRules(deps, actor, { district: params.code, ...query }),
});
