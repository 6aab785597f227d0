import { trailCsvQuery } from '@konvergensi/contract';
import { trailCsv } from '@konvergensi/services';
import { z } from 'zod';
import { fileRoute } from '../http/file-route.ts';

export const trailCsvRoute = fileRoute({
  path: '/v1/trail.csv',
  permission: 'trail.read',
  summary: 'The same as CSV; that it was taken, by whom and what for stands in the trail',
  params: z.object({}),
  query: trailCsvQuery,
  contentType: 'text/csv',
  problems: ['not-found', 'wrong-state'],
  names: ({ query }) => ({ list: 'trail', at: query.region }),
  handle: ({ deps, actor, query }) => trailCsv(deps, actor, query),
});
