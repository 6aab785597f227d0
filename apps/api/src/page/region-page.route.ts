import { period, regionCode, regionPage } from '@konvergensi/contract';
import { readRegionPage } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const regionPageRoute = route({
  method: 'get',
  path: '/v1/pages/region/{code}',
  permission: 'figure.read',
  summary: "Everything a region's page shows: figures, those below it, a trend",
  params: z.object({ code: regionCode }),
  query: z.object({ period: period.optional() }),
  answer: regionPage,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, query }) => readRegionPage(deps, actor, params.code, query.period),
});
