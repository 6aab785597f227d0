import { districtCode, scorecardRulesList } from '@konvergensi/contract';
import { listScorecardRules } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listRulesRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/scorecard-rules',
  permission: 'scorecard.read',
  summary: 'Rule sets of the scorecard, their variants and who signed them off',
  params: z.object({ code: districtCode }),
  answer: scorecardRulesList,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => listScorecardRules(deps, actor, params.code),
});
