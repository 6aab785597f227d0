import { aksiEvidence, districtCode, outputCode, programmeYear } from '@konvergensi/contract';
import { addEvidence } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

const upload = z.object({
  file: z
    .instanceof(File)
    .meta({ type: 'string', format: 'binary', description: 'PDF, JPG, PNG, .docx or .xlsx, to 30 MB' }),
  holdsNames: z.enum(['yes', 'no']).meta({ description: 'The file names people: it is not shown above the district' }),
  children: z
    .enum(['', 'none', 'consented'])
    .optional()
    .transform((said) => (said === '' ? undefined : said))
    .meta({ description: 'Of a picture: whether children can be recognised on it' }),
  consent: z.string().trim().max(200).optional().meta({ description: 'Who allowed that, and when' }),
});

export const addEvidenceRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/aksi/{year}/outputs/{output}/evidence',
  permission: 'evidence.write',
  summary: 'Hand in a file as evidence of an output; its hash is kept',
  params: z.object({ code: districtCode, year: programmeYear, output: outputCode }),
  form: upload,
  answer: aksiEvidence,
  problems: ['wrong-state'],
  handle: async ({ deps, actor, params, form }) =>
    addEvidence(deps, actor, {
      district: params.code,
      year: params.year,
      output: params.output,
      fileName: form.file.name,
      bytes: await form.file.arrayBuffer(),
      children: form.children,
      consent: form.consent,
      holdsNames: form.holdsNames === 'yes',
    }),
});
