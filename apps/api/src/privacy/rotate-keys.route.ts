import { keyRotationView } from '@konvergensi/contract';
import { startKeyRotation } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const rotateKeysRoute = route({
  method: 'post',
  path: '/v1/number-keys/rotation',
  permission: 'key.rotate',
  summary: 'Seal the numbers of every district with the key in use; both keys open them while it runs',
  answer: keyRotationView,
  problems: ['wrong-state'],
  handle: ({ deps, actor }) => startKeyRotation(deps, actor),
});
