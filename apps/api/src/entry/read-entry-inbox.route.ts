import { agencyCode, entryInbox, entryPeriod } from '@konvergensi/contract';
import { readEntryInbox } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { districtParams } from './entry-params.ts';

export const readEntryInboxRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/entries',
  permission: 'figure.read',
  summary: 'What agencies have entered of a period, what is missing, and what is above its target',
  params: districtParams,
  query: z.object({ period: entryPeriod.optional(), agency: agencyCode.optional() }),
  answer: entryInbox,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, query }) => readEntryInbox(deps, actor, { district: params.code, ...query }),
});
