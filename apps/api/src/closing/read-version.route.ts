import { lockedVersion, quarterText, villageCode } from '@konvergensi/contract';
import { readLockedVersion } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readVersionRoute = route({
  method: 'get',
  path: '/v1/villages/{code}/quarters/{quarter}/versions/{lock}',
  permission: 'scorecard.read',
  summary: 'The scorecard of a quarter as it was at a lock',
  params: z.object({ code: villageCode, quarter: quarterText, lock: z.coerce.number().int().min(1).max(999) }),
  answer: lockedVersion,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'scorecard-version', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params }) =>
    readLockedVersion(deps, actor, { village: params.code, quarter: params.quarter, lock: params.lock }),
});
