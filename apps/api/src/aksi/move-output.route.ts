import { districtCode, moveOutput, outputCode, programmeYear } from '@konvergensi/contract';
import { moveAksiOutput } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const moveOutputRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/aksi/{year}/outputs/{output}',
  permission: 'aksi.write',
  summary: 'Move an output on: draft, handed in with evidence, taken back',
  params: z.object({ code: districtCode, year: programmeYear, output: outputCode }),
  body: moveOutput,
  freeText: ['remarks'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    moveAksiOutput(deps, actor, {
      ...body,
      hand: 'district',
      district: params.code,
      year: params.year,
      output: params.output,
    }),
});
