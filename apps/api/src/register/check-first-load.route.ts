import { firstLoadReport, villageCode } from '@konvergensi/contract';
import { checkFirstLoad } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

const upload = z.object({
  file: z
    .instanceof(File)
    .meta({ type: 'string', format: 'binary', description: '.xlsx or CSV, to 2 MB and 1,500 rows' }),
});

export const checkFirstLoadRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/first-loads',
  permission: 'register.whole',
  summary: 'Check a file of families, pregnant women, couples to be and children; nothing is written to the register',
  params: z.object({ code: villageCode }),
  form: upload,
  answer: firstLoadReport,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'first-load', at: params.code }),
  handle: async ({ deps, actor, params, form }) =>
    checkFirstLoad(deps, actor, { village: params.code, bytes: await form.file.arrayBuffer() }),
});
