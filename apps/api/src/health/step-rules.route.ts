import { districtCode, stepFigureRules } from '@konvergensi/contract';
import { acceptRules, tryRules } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const stepFigureRulesRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/figure-rules',
  permission: 'rules.sign',
  summary: 'Try another version of the rules beside the one in use, or accept the one that was tried',
  params: z.object({ code: districtCode }),
  body: stepFigureRules,
  freeText: ['note'],
  problems: ['not-found', 'wrong-state', 'conflict'],
  handle: ({ deps, actor, params, body }) =>
    body.step === 'try'
      ? tryRules(deps, actor, { district: params.code, version: body.version })
      : acceptRules(deps, actor, { district: params.code, ...body }),
});
