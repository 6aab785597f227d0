import { sessionId } from '@konvergensi/contract';
import { endSession } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const endSessionRoute = route({
  method: 'delete',
  path: '/v1/sessions/{id}',
  permission: 'signed-in',
  beforeSecondFactor: true,
  summary: "End one of one's own sessions at once",
  params: z.object({ id: sessionId }),
  handle: ({ deps, actor, params }) => endSession(deps, actor, params.id),
});
