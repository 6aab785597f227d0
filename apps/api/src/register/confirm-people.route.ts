import {
  confirmPeople as confirmPeopleBody,
  idempotencyKey,
  peopleConfirmed,
  villageCode,
} from '@konvergensi/contract';
import { confirmPeople } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const confirmPeopleRoute = route({
  method: 'post',
  path: '/v1/villages/{code}/confirmations',
  permission: 'register.whole',
  summary: 'Answer for imported people: here, moved, died, not a resident, double',
  params: z.object({ code: villageCode }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: confirmPeopleBody,
  answer: peopleConfirmed,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    confirmPeople(deps, actor, { village: params.code, values: body, key: headers['idempotency-key'] }),
});
