import { districtCode, outputCode, programmeYear, ulid } from '@konvergensi/contract';
import { readEvidence } from '@konvergensi/services';
import { z } from 'zod';
import { fileRoute } from '../http/file-route.ts';

export const readEvidenceRoute = fileRoute({
  path: '/v1/districts/{code}/aksi/{year}/outputs/{output}/evidence/{id}',
  permission: 'aksi.read',
  summary: 'A file of evidence to keep; one that names people is refused above the district, with its hash',
  params: z.object({ code: districtCode, year: programmeYear, output: outputCode, id: ulid }),
  query: z.object({}),
  contentType: 'application/octet-stream',
  problems: ['wrong-state'],
  handle: ({ deps, actor, params: { code, ...place } }) => readEvidence(deps, actor, { ...place, district: code }),
});
