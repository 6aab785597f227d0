import { exportedPeople, exportPeople as exportPeopleBody, regionCode } from '@konvergensi/contract';
import { exportPeople } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const exportPeopleRoute = route({
  method: 'post',
  path: '/v1/regions/{code}/people/export',
  permission: 'export.people',
  summary: 'People of a region in the columns asked for, with who took them; the purpose stands on the trail',
  params: z.object({ code: regionCode }),
  body: exportPeopleBody,
  answer: exportedPeople,
  problems: ['wrong-state', 'too-large'],
  handle: ({ deps, actor, params, body }) => exportPeople(deps, actor, { region: params.code, ...body }),
});
