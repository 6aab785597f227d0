import { numberedPrint, numberPrint as numberPrintBody, regionCode } from '@konvergensi/contract';
import { numberPrint } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const numberPrintRoute = route({
  method: 'post',
  path: '/v1/regions/{code}/prints',
  permission: 'figure.read',
  summary: 'A number for a print of a page with names; who prints which page stands on the trail',
  params: z.object({ code: regionCode }),
  body: numberPrintBody,
  answer: numberedPrint,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, body }) => numberPrint(deps, actor, { region: params.code, ...body }),
});
