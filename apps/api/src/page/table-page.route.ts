import { regionCode, tablePage, tableQuery } from '@konvergensi/contract';
import { readTablePage } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const tablePageRoute = route({
  method: 'get',
  path: '/v1/pages/table/{code}',
  permission: 'figure.read',
  summary: 'Regions below a region by indicators of one month, as counts',
  params: z.object({ code: regionCode }),
  query: tableQuery,
  answer: tablePage,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, query }) => readTablePage(deps, actor, params.code, query),
});
