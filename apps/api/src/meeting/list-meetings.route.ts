import { districtCode, meetingList } from '@konvergensi/contract';
import { readMeetings } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listMeetingsRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/meetings',
  permission: 'meeting.write',
  summary: 'Meetings and activities of a district, the latest first, with agenda, attendance by office and notes',
  params: z.object({ code: districtCode }),
  answer: meetingList,
  problems: ['wrong-state'],
  handle: async ({ deps, actor, params }) => ({ meetings: await readMeetings(deps, actor, { district: params.code }) }),
});
