import { districtCode, putMeeting, ulid } from '@konvergensi/contract';
import { writeMeeting } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const putMeetingRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/meetings/{id}',
  permission: 'meeting.write',
  summary: 'Write a meeting or activity, new (version null) or corrected',
  params: z.object({ code: districtCode, id: ulid }),
  body: putMeeting,
  freeText: ['agenda', 'notes', 'speakers', 'followUp', 'workPlan'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    writeMeeting(deps, actor, { district: params.code, id: params.id, values: body }),
});
