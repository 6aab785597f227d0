import { districtCode, outputCode, programmeYear, ulid } from '@konvergensi/contract';
import { withdrawEvidence } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const withdrawEvidenceRoute = route({
  method: 'delete',
  path: '/v1/districts/{code}/aksi/{year}/outputs/{output}/evidence/{id}',
  permission: 'evidence.write',
  summary: 'Take a file back; its hash and who took it back stay',
  params: z.object({ code: districtCode, year: programmeYear, output: outputCode, id: ulid }),
  problems: ['wrong-state'],
  handle: ({ deps, actor, params: { code, ...place } }) => withdrawEvidence(deps, actor, { ...place, district: code }),
});
