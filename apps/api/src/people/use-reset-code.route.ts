import { useResetCode as useSchema } from '@konvergensi/contract';
import { useResetCode } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const useResetCodeRoute = route({
  method: 'post',
  path: '/v1/reset',
  permission: 'public',
  summary: 'Choose a new password with a code that was told in person; sessions and tokens end',
  body: useSchema,
  problems: ['wrong-code', 'too-many-requests'],
  handle: ({ c, deps, body }) => useResetCode(deps, body, c.var.address),
});
