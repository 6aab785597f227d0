import { districtCode, facilityView, setWorkingArea as setWorkingAreaSchema, ulid } from '@konvergensi/contract';
import { setWorkingArea } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const setWorkingAreaRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/facilities/{id}/area',
  permission: 'facility.write',
  summary: "A puskesmas's villages from a day on",
  params: z.object({ code: districtCode, id: ulid }),
  body: setWorkingAreaSchema,
  answer: facilityView,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    setWorkingArea(deps, actor, { district: params.code, id: params.id, ...body }),
});
