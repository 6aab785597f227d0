import { confirmRegister as confirmRegisterSchema, villageCode } from '@konvergensi/contract';
import { confirmRegister } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const confirmRegisterRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/register-confirmation',
  permission: 'register.confirm',
  summary: 'A village vouches for its list of children',
  params: z.object({ code: villageCode }),
  body: confirmRegisterSchema,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params, body }) => confirmRegister(deps, actor, { village: params.code, ...body }),
});
