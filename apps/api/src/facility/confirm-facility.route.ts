import { confirmFacility as confirmFacilitySchema, districtCode, facilityView, ulid } from '@konvergensi/contract';
import { confirmFacility } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const confirmFacilityRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/facilities/{id}/confirm',
  permission: 'facility.write',
  summary: 'Confirm a facility that an import proposed, or say that it is another spelling of one',
  params: z.object({ code: districtCode, id: ulid }),
  body: confirmFacilitySchema,
  answer: facilityView,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    confirmFacility(deps, actor, { district: params.code, id: params.id, ...body }),
});
