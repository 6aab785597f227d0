import { month, monthFileChecked, villageCode } from '@konvergensi/contract';
import { checkMonthFile } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

const upload = z.object({
  file: z.instanceof(File).meta({ type: 'string', format: 'binary', description: 'The filled template, .xlsx or CSV' }),
});

export const checkMonthFileRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/records/{month}/check',
  permission: 'record.write',
  summary: 'Check a filled template of a month: what it would change and what is wrong, row by row; nothing is written',
  params: z.object({ code: villageCode, month }),
  form: upload,
  answer: monthFileChecked,
  problems: ['file-refused', 'too-large', 'wrong-state'],
  names: ({ params }) => ({ list: 'month-file', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, form }) =>
    checkMonthFile(deps, actor, { village: params.code, month: params.month, file: form.file }),
});
