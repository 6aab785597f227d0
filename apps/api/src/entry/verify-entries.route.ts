import { verifyEntries } from '@konvergensi/contract';
import { stepEntries } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { districtParams } from './entry-params.ts';

export const verifyEntriesRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/entries/verification',
  permission: 'entry.verify',
  summary: 'Verify entered values as they were seen, or return them with a reason',
  params: districtParams,
  body: verifyEntries,
  freeText: ['reason'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => stepEntries(deps, actor, { district: params.code, step: body }),
});
