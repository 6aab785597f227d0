import { keyRotationView } from '@konvergensi/contract';
import { readKeyRotation } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const readKeysRoute = route({
  method: 'get',
  path: '/v1/number-keys',
  permission: 'key.rotate',
  summary: 'Keys of NIK and family card numbers by their ids, and how far each district is sealed anew',
  answer: keyRotationView,
  handle: ({ deps, actor }) => readKeyRotation(deps, actor),
});
