import { healthAnswer, regionCode } from '@konvergensi/contract';
import { readHealth } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readHealthRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/health',
  permission: 'health.read',
  summary: 'Health of the figures of a district or province: last checks, drift found and healed, what waits, failures',
  params: z.object({ code: regionCode }),
  answer: healthAnswer,
  problems: ['not-found'],
  handle: ({ deps, actor, params }) => readHealth(deps, actor, params.code),
});
