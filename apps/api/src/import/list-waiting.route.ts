import { waitingList } from '@konvergensi/contract';
import { listWaiting } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { importParams } from './import-params.ts';

export const listWaitingRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/imports/{id}/waiting',
  permission: 'import.write',
  summary: 'Rows that wait for a person (periksa duplikat, desa), both sides',
  params: importParams,
  answer: waitingList,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'import-waiting', at: params.code }),
  handle: ({ deps, actor, params }) => listWaiting(deps, actor, { district: params.code, id: params.id }),
});
