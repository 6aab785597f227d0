import { childPage, ulid, villageCode } from '@konvergensi/contract';
import { readChildPage } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const childPageRoute = route({
  method: 'get',
  path: '/v1/pages/child/{code}/{id}',
  permission: 'person.read',
  summary: "Everything a child's page shows: every measurement with its z-scores, and what health workers confirmed",
  params: z.object({ code: villageCode, id: ulid }),
  answer: childPage,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'child', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params }) => readChildPage(deps, actor, { village: params.code, person: params.id }),
});
