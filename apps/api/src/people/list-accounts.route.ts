import { accountListAnswer, Problem, regionCode } from '@konvergensi/contract';
import { checkAccountList, createAccounts } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

const MOST_BYTES = 2 * 1024 * 1024;

const upload = z.strictObject({
  file: z.instanceof(File).meta({
    type: 'string',
    format: 'binary',
    description:
      'xlsx or CSV with the columns Nama, Peran, Kecamatan, Desa, Kode wilayah, Nama pengguna, Instansi, Puskesmas',
  }),
  create: z
    .literal('1')
    .optional()
    .meta({ description: 'Left out: only checked. Nothing is made while a row has a fault' }),
});

export const listAccountsRoute = route({
  method: 'post',
  path: '/v1/regions/{code}/accounts',
  permission: 'user.manage',
  summary: 'Check a list of accounts, and make them all with the links of their printed cards',
  params: z.object({ code: regionCode }),
  form: upload,
  answer: accountListAnswer,
  problems: ['file-refused', 'conflict'],
  handle: async ({ deps, actor, params, form }) => {
    if (form.file.size > MOST_BYTES) throw new Problem('too-large');
    const rows = await checkAccountList(deps, actor, params.code, form.file.stream());
    const isClean = rows.every(({ faults }) => faults.length === 0);
    const made = form.create === '1' && isClean ? await createAccounts(deps, actor, params.code, rows) : null;
    return { rows, made };
  },
});
