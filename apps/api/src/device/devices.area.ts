import { area } from '../http/area.ts';
import { confirmDeviceLinkRoute } from './confirm-device-link.route.ts';
import { deviceHereRoute } from './device-here.route.ts';
import { endDeviceRoute } from './end-device.route.ts';
import { finishDeviceLinkRoute } from './finish-device-link.route.ts';
import { giveDeviceLinkRoute } from './give-device-link.route.ts';
import { listDevicesRoute } from './list-devices.route.ts';
import { openDeviceLinkRoute } from './open-device-link.route.ts';
import { readDeviceLinkRoute } from './read-device-link.route.ts';
import { readDeviceEnrolmentRoute } from './read-enrolment.route.ts';
import { signInByPinRoute } from './sign-in-by-pin.route.ts';
import { withdrawDeviceLinkRoute } from './withdraw-device-link.route.ts';

export const devices = area('Devices', [
  giveDeviceLinkRoute,
  readDeviceLinkRoute,
  confirmDeviceLinkRoute,
  withdrawDeviceLinkRoute,
  readDeviceEnrolmentRoute,
  openDeviceLinkRoute,
  finishDeviceLinkRoute,
  deviceHereRoute,
  signInByPinRoute,
  listDevicesRoute,
  endDeviceRoute,
]);
export type DevicesApi = typeof devices;
