import { districtCode, facilityList } from '@konvergensi/contract';
import { listFacilities } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listFacilitiesRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/facilities',
  permission: 'figure.read',
  summary: 'Puskesmas and posyandu of a district, with aliases and working areas',
  params: z.object({ code: districtCode }),
  answer: facilityList,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => listFacilities(deps, actor, { district: params.code }),
});
