import { explainPeopleAnswer, explainPeopleQuery } from '@konvergensi/contract';
import { explainPeople } from '@konvergensi/services';
import { route } from '../http/route.ts';

export const explainPeopleRoute = route({
  method: 'get',
  path: '/v1/figures/explain/people',
  permission: 'person.list',
  summary: 'The people behind a village’s figure, and under which line of the bridge each of them changed',
  query: explainPeopleQuery,
  answer: explainPeopleAnswer,
  problems: ['not-found', 'wrong-state'],
  names: ({ query }) => ({ list: 'figure', at: query.region }),
  handle: ({ deps, actor, query }) => explainPeople(deps, actor, query),
});
