import { regionCode, userList } from '@konvergensi/contract';
import { listUsers } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listUsersRoute = route({
  method: 'get',
  path: '/v1/users',
  permission: 'user.manage',
  summary: 'People with a role on a region or below it, of the roles the caller may give',
  query: z.object({
    region: regionCode.optional().meta({ description: 'Left out: the whole installation (operator)' }),
  }),
  answer: userList,
  problems: ['not-found'],
  handle: async ({ deps, actor, query }) => ({ users: await listUsers(deps, actor, query.region) }),
});
