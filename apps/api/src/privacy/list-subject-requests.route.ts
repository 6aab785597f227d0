import { districtCode, subjectRequestList } from '@konvergensi/contract';
import { listSubjectRequests } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listSubjectRequestsRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/subject-requests',
  permission: 'subject.request',
  summary: 'What people asked about their own data, with the hours that are left of 3 x 24',
  params: z.object({ code: districtCode }),
  answer: subjectRequestList,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'subject-requests', at: params.code }),
  handle: ({ deps, actor, params }) => listSubjectRequests(deps, actor, params.code),
});
