import { revealNik as purposeBody, subjectReport as subjectReportView, ulid, villageCode } from '@konvergensi/contract';
import { subjectReport } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const subjectReportRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/people/{id}/report',
  permission: 'subject.request',
  summary: 'Everything held about one person, for that person; that it was made stands on the trail',
  params: z.object({ code: villageCode, id: ulid }),
  body: purposeBody,
  answer: subjectReportView,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    subjectReport(deps, actor, { village: params.code, id: params.id, purpose: body.purpose }),
});
