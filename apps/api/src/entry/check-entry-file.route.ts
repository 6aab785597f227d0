import { entryFileChecked, entryPeriod } from '@konvergensi/contract';
import { checkEntryFile } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { districtParams } from './entry-params.ts';

const upload = z.object({
  file: z.instanceof(File).meta({ type: 'string', format: 'binary', description: 'The filled template, .xlsx or CSV' }),
  period: entryPeriod,
});

export const checkEntryFileRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/entries/check',
  permission: 'entry.write',
  summary: 'Check a file of entries: what it would write and what is wrong, by row and column; nothing is written',
  params: districtParams,
  form: upload,
  answer: entryFileChecked,
  problems: ['file-refused', 'too-large', 'wrong-state'],
  handle: ({ deps, actor, params, form }) => checkEntryFile(deps, actor, { district: params.code, ...form }),
});
