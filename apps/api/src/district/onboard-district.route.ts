import { districtDetail, onboardDistrict as onboardDistrictSchema } from '@konvergensi/contract';
import { onboardDistrict, readDistrict } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const onboardDistrictRoute = route({
  method: 'post',
  path: '/v1/districts',
  permission: 'district.onboard',
  summary: 'Take a district on board, as practice; given again it finishes what was cut off',
  body: onboardDistrictSchema,
  answer: districtDetail,
  problems: ['not-found', 'conflict'],
  handle: async ({ deps, actor, body }) => {
    await onboardDistrict(deps, actor, body.code);
    return readDistrict(deps, actor, body.code, 'district.onboard');
  },
});
