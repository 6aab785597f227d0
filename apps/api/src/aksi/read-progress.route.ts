import { aksiProgress, programmeYear, provinceCode } from '@konvergensi/contract';
import { readAksiProgress } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readProgressRoute = route({
  method: 'get',
  path: '/v1/provinces/{code}/aksi/{year}',
  permission: 'aksi.read',
  summary: 'How far every district of a province is with every output',
  params: z.object({ code: provinceCode, year: programmeYear }),
  answer: aksiProgress,
  handle: ({ deps, actor, params }) => readAksiProgress(deps, actor, { province: params.code, year: params.year }),
});
