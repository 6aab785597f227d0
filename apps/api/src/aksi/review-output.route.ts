import { districtCode, outputCode, programmeYear, reviewOutput } from '@konvergensi/contract';
import { moveAksiOutput } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const reviewOutputRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/aksi/{year}/outputs/{output}/review',
  permission: 'aksi.review',
  summary: 'Accept an output that was handed in, or return it with remarks',
  params: z.object({ code: districtCode, year: programmeYear, output: outputCode }),
  body: reviewOutput,
  freeText: ['remarks'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    moveAksiOutput(deps, actor, {
      ...body,
      hand: 'province',
      district: params.code,
      year: params.year,
      output: params.output,
    }),
});
