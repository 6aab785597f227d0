import { districtCode, putScorecardRules } from '@konvergensi/contract';
import { signScorecardRules } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putRulesRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/scorecard-rules/{rules}',
  permission: 'rules.sign',
  summary: 'Choose the variants of a rule set and sign it off',
  params: z.object({ code: districtCode, rules: z.string().max(40) }),
  body: putScorecardRules,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    signScorecardRules(deps, actor, { district: params.code, rules: params.rules, choice: body }),
});
