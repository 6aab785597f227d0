import { districtCode, foundPeople, searchPeople as searchPeopleBody } from '@konvergensi/contract';
import { searchPeople } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const searchPeopleRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/people/search',
  permission: 'person.read',
  summary:
    'People of the villages one may read, by name, parents, birth date or NIK; sent as a body, so that no NIK stands in an address',
  params: z.object({ code: districtCode }),
  body: searchPeopleBody,
  answer: foundPeople,
  problems: ['wrong-state'],
  names: ({ params }) => ({ list: 'search', at: params.code }),
  narrowed: true,
  handle: ({ deps, actor, params, body }) => searchPeople(deps, actor, { district: params.code, q: body.q }),
});
