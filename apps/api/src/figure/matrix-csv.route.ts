import { matrixQuery } from '@konvergensi/contract';
import { matrixCsv } from '@konvergensi/services';
import { z } from 'zod';
import { fileRoute } from '../http/file-route.ts';

export const matrixCsvRoute = fileRoute({
  path: '/v1/figures/matrix.csv',
  permission: 'figure.read',
  summary: 'The same matrix as CSV, a line a figure, with numerator and denominator',
  params: z.object({}),
  query: matrixQuery.extend({ lang: z.enum(['id', 'en']).default('id') }),
  contentType: 'text/csv',
  problems: ['not-found', 'wrong-state'],
  handle: ({ deps, actor, query }) => matrixCsv(deps, actor, query),
});
