import { entryHistoryView } from '@konvergensi/contract';
import { readEntryHistory } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { indicatorParams, valueQuery } from './entry-params.ts';

export const readEntryHistoryRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/entries/{indicator}/history',
  permission: 'figure.read',
  summary: 'One entered value as it stands and every version before it: who, when, from which source',
  params: indicatorParams,
  query: valueQuery,
  answer: entryHistoryView,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params: { code, indicator }, query }) =>
    readEntryHistory(deps, actor, { district: code, indicator, ...query }),
});
