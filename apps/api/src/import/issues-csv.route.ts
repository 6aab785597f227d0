import { issuesCsv } from '@konvergensi/services';
import { z } from 'zod';
import { fileRoute } from '../http/file-route.ts';
import { importParams } from './import-params.ts';

export const issuesCsvRoute = fileRoute({
  path: '/v1/districts/{code}/imports/{id}/issues.csv',
  permission: 'import.read',
  summary: 'All issues of an import as CSV: row, column, value as found, what is wrong, what was done',
  params: importParams,
  query: z.object({ lang: z.enum(['id', 'en']).default('id') }),
  contentType: 'text/csv',
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, query }) =>
    issuesCsv(deps, actor, { district: params.code, id: params.id, language: query.lang }),
});
