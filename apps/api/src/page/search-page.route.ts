import { searchPage, searchQuery } from '@konvergensi/contract';
import { searchRegions } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const searchPageRoute = route({
  method: 'get',
  path: '/v1/pages/search',
  permission: 'signed-in',
  summary: 'Regions by name or code, within those the caller holds a role on',
  query: searchQuery,
  answer: searchPage,
  handle: ({ deps, signedIn, query }) => searchRegions(deps, signedIn, query.q),
});
