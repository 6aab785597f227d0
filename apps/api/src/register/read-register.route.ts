import { month, targetKind, ulid, villageCode, villageRegister, words } from '@konvergensi/contract';
import { readVillageRegister } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readRegisterRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/register',
  permission: 'person.read',
  summary: 'Who is a target of which kind in a month, with households and what waits for a person',
  params: z.object({ code: villageCode }),
  query: z.object({
    month: month.optional(),
    kind: targetKind.optional(),
    posyandu: ulid.optional(),
    dusun: words(1, 60).optional(),
    rt: words(1, 10).optional(),
  }),
  answer: villageRegister,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'register', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, query }) => readVillageRegister(deps, actor, { village: params.code, ...query }),
});
