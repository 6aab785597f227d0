import { minilokPage, month, putSupport, subdistrictCode, villageCode } from '@konvergensi/contract';
import { readMinilok, writeSupport } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readMinilokRoute = route({
  method: 'get',
  path: '/v1/subdistricts/{code}/minilok/{month}',
  permission: 'meeting.write',
  summary:
    'What a mini lokakarya goes by: targets, figures, standards, teams and accompaniment of each village in a month',
  params: z.object({ code: subdistrictCode, month }),
  answer: minilokPage,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readMinilok(deps, actor, { subdistrict: params.code, month: params.month }),
});

export const putSupportRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/support/{month}',
  permission: 'entry.write',
  summary: 'Write a village’s teams, standards and tabulation of a month',
  params: z.object({ code: villageCode, month }),
  body: putSupport,
  freeText: ['note'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    writeSupport(deps, actor, { village: params.code, month: params.month, values: body }),
});
