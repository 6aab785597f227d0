import { districtCode, putIncident, ulid } from '@konvergensi/contract';
import { writeIncident } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putIncidentRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/incidents/{id}',
  permission: 'incident.write',
  summary: 'Write an incident, new (version null) or corrected',
  params: z.object({ code: districtCode, id: ulid }),
  body: putIncident,
  freeText: ['title', 'data', 'course', 'handling'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    writeIncident(deps, actor, { district: params.code, id: params.id, values: body }),
});
