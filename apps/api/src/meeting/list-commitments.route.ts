import { commitmentList, districtCode } from '@konvergensi/contract';
import { readCommitments } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const listCommitmentsRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/commitments',
  permission: 'commitment.write',
  summary: 'The ledger of commitments: open ones first, with how the indicator stands and who they have climbed to',
  params: z.object({ code: districtCode }),
  answer: commitmentList,
  problems: ['wrong-state'],
  handle: async ({ deps, actor, params }) => ({
    commitments: await readCommitments(deps, actor, { district: params.code }),
  }),
});
