import { entryLevel, entryPeriod, entrySheet } from '@konvergensi/contract';
import { readEntrySheet } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { indicatorParams } from './entry-params.ts';

export const readEntrySheetRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/entries/{indicator}',
  permission: 'figure.read',
  summary: 'One indicator of a period over all places of a level, with the period before beside it',
  params: indicatorParams,
  query: z.object({ period: entryPeriod, level: entryLevel.optional() }),
  answer: entrySheet,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params: { code, indicator }, query }) =>
    readEntrySheet(deps, actor, { district: code, indicator, ...query }),
});
