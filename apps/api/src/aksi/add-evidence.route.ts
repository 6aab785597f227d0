import { aksiEvidence, districtCode, outputCode, programmeYear } from '@konvergensi/contract';
import { addEvidence } from '@konvergensi/services';
import { z } from 'zod';
import { handedFile, handedIn } from '../http/handed-file.ts';
import { route } from '../http/route.ts';

const upload = z.object({
  ...handedFile,
  holdsNames: z.enum(['yes', 'no']).meta({ description: 'The file names people: it is not shown above the district' }),
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
      ...(await handedIn(form)),
      holdsNames: form.holdsNames === 'yes',
    }),
});
