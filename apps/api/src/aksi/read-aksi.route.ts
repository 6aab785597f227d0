import { aksiYear, districtCode, programmeYear } from '@konvergensi/contract';
import { readAksi } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readAksiRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/aksi/{year}',
  permission: 'aksi.read',
  summary: 'A year’s aksi of a district: outputs with state, due date, evidence and what the platform tells by itself',
  params: z.object({ code: districtCode, year: programmeYear }),
  answer: aksiYear,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readAksi(deps, actor, { district: params.code, year: params.year }),
});
