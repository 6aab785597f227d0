import { idempotencyKey, importView } from '@konvergensi/contract';
import { startImport } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { importsParams } from './import-params.ts';

const upload = z.object({
  file: z.instanceof(File).meta({ type: 'string', format: 'binary', description: 'HTML .xls, .xlsx or CSV, to 30 MB' }),
});

export const startImportRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/imports',
  permission: 'import.write',
  summary:
    'Upload an e-PPGBM or SIGIZI export; it is checked in the background, nothing is written before a person confirms',
  params: importsParams,
  headers: z.object({ 'idempotency-key': idempotencyKey.optional() }),
  form: upload,
  answer: importView,
  problems: ['wrong-state'],
  handle: async ({ deps, actor, params, headers, form }) =>
    startImport(deps, actor, {
      district: params.code,
      fileName: form.file.name,
      bytes: await form.file.arrayBuffer(),
      key: headers['idempotency-key'],
    }),
});
