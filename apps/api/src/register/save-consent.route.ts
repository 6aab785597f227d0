import { idempotencyKey, putConsent, saved, ulid, villageCode } from '@konvergensi/contract';
import { saveConsent } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const saveConsentRoute = route({
  method: 'put',
  path: '/v1/villages/{code}/consents/{id}',
  permission: 'register.write',
  summary: 'Write down what a person allowed, or that it was taken back',
  params: z.object({ code: villageCode, id: ulid }),
  headers: z.object({ 'idempotency-key': idempotencyKey }),
  body: putConsent,
  answer: saved,
  problems: ['conflict', 'already-exists', 'wrong-state'],
  handle: ({ deps, actor, params, headers, body }) =>
    saveConsent(deps, actor, {
      village: params.code,
      id: params.id,
      values: body,
      key: headers['idempotency-key'],
    }),
});
