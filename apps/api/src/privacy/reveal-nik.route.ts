import { revealedNik, revealNik as revealNikBody, ulid, villageCode } from '@konvergensi/contract';
import { revealNik } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const revealNikRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/people/{id}/nik',
  permission: 'person.nik',
  summary: 'The NIK of one person in clear; that it was shown, to whom and what for stands on the trail',
  params: z.object({ code: villageCode, id: ulid }),
  body: revealNikBody,
  answer: revealedNik,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    revealNik(deps, actor, { village: params.code, id: params.id, purpose: body.purpose }),
});
