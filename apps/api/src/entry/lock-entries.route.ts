import { lockEntries } from '@konvergensi/contract';
import { stepEntries } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { districtParams } from './entry-params.ts';

export const lockEntriesRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/entries/lock',
  permission: 'entry.lock',
  summary: 'Lock verified values, or unlock them to be corrected, with a reason',
  params: districtParams,
  body: lockEntries,
  freeText: ['reason'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => stepEntries(deps, actor, { district: params.code, step: body }),
});
