import { districtCode, practiceEmptied } from '@konvergensi/contract';
import { emptyPractice } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const emptyPracticeRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/practice-reset',
  permission: 'district.operate',
  summary: 'Empty a practice district; an operational one is refused',
  params: z.object({ code: districtCode }),
  answer: practiceEmptied,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => emptyPractice(deps, actor, params.code),
});
