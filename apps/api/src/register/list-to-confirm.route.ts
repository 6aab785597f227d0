import { confirmationList, villageCode } from '@konvergensi/contract';
import { listToConfirm } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listToConfirmRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/confirmations',
  permission: 'person.list',
  summary: 'Imported people about whom nobody has yet said that they live here',
  params: z.object({ code: villageCode }),
  answer: confirmationList,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'to-confirm', at: params.code }),
  handle: ({ deps, actor, params }) => listToConfirm(deps, actor, { village: params.code }),
});
