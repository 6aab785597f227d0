import { deviceList, regionCode } from '@konvergensi/contract';
import { devicesOfRegion } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listDevicesRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/devices',
  permission: 'device.enrol',
  summary: 'Telephones on which volunteers of this region sign in',
  params: z.object({ code: regionCode }),
  answer: deviceList,
  handle: async ({ deps, actor, params }) => ({ devices: await devicesOfRegion(deps, actor, params.code) }),
});
