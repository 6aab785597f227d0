import { districtCode, mapReceipt, Problem, words } from '@konvergensi/contract';
import { putMap } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

const MOST_BYTES = 8 * 1024 * 1024;

const upload = z.object({
  file: z
    .instanceof(File)
    .meta({ type: 'string', format: 'binary', description: 'GeoJSON of the villages with Kemendagri codes, to 8 MB' }),
  source: words(3, 200),
});

export const putMapRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/map',
  permission: 'map.write',
  summary: "Replace a district's map by its own GeoJSON: codes checked, borders simplified",
  params: z.object({ code: districtCode }),
  form: upload,
  answer: mapReceipt,
  problems: ['conflict', 'wrong-state'],
  handle: async ({ deps, actor, params, form }) => {
    if (form.file.size > MOST_BYTES) throw new Problem('too-large');
    const { name: fileName } = form.file;
    return putMap(deps, actor, { district: params.code, fileName, source: form.source, text: await form.file.text() });
  },
});
