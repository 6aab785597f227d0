import { entriesPut, putEntries } from '@konvergensi/contract';
import { putEntriesOf } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { districtParams } from './entry-params.ts';

export const putEntriesRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/entries',
  permission: 'entry.write',
  summary: 'Enter or correct values of a period; each becomes a draft, what stood before is kept',
  params: districtParams,
  body: putEntries,
  freeText: ['source', 'entries'],
  answer: entriesPut,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => putEntriesOf(deps, actor, { district: params.code, values: body }),
});
