import { districtCode, incidentList } from '@konvergensi/contract';
import { listIncidents } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listIncidentsRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/incidents',
  permission: 'incident.write',
  summary: 'What went wrong with personal data, with the hours left in which people must be told',
  params: z.object({ code: districtCode }),
  answer: incidentList,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => listIncidents(deps, actor, params.code),
});
