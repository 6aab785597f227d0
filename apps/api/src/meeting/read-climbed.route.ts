import { climbedCommitments, provinceCode } from '@konvergensi/contract';
import { readClimbed } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readClimbedRoute = route({
  method: 'get',
  path: '/v1/provinces/{code}/commitments',
  permission: 'aksi.read',
  summary: 'Commitments of every district: how many are open and overdue, and those that climbed to the province',
  params: z.object({ code: provinceCode }),
  answer: climbedCommitments,
  handle: ({ deps, actor, params }) => readClimbed(deps, actor, { province: params.code }),
});
