import { agendaPage, giveAgenda, month, subdistrictCode, ulid } from '@konvergensi/contract';
import { giveAgendaNames, readAgenda, withdrawAgendaNames } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

const place = { code: subdistrictCode, month };
const grant = '/v1/subdistricts/{code}/agenda/{month}/grants/{id}';

export const readAgendaRoute = route({
  method: 'get',
  path: '/v1/subdistricts/{code}/agenda/{month}',
  permission: 'agenda.read',
  summary: 'Open cases of an agenda, by name with the services due for the camat they were given to; else by code',
  params: z.object(place),
  answer: agendaPage,
  problems: ['wrong-state'],
  names: (_call, { cases }) => {
    const villages = cases.filter(({ name }) => name !== null).map(({ village }) => village.code);
    return [...new Set(villages)].map((at) => ({ list: 'agenda', at, by: 'agenda.read' }));
  },
  handle: ({ deps, actor, params }) => readAgenda(deps, actor, { subdistrict: params.code, month: params.month }),
});

export const giveAgendaRoute = route({
  method: 'put',
  path: grant,
  permission: 'agenda.grant',
  summary: 'Give the camat names and due services of some open cases for one meeting; ends a week after it',
  params: z.object({ ...place, id: ulid }),
  body: giveAgenda,
  freeText: ['basis'],
  problems: ['already-exists', 'conflict', 'wrong-state'],
  handle: ({ deps, actor, params: { code, ...of }, body }) =>
    giveAgendaNames(deps, actor, { ...of, subdistrict: code, values: body }),
});

export const withdrawAgendaRoute = route({
  method: 'delete',
  path: grant,
  permission: 'agenda.grant',
  summary: 'Take these names back: from then on the camat sees codes again',
  params: z.object({ ...place, id: ulid }),
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params: { code, ...of } }) => withdrawAgendaNames(deps, actor, { ...of, subdistrict: code }),
});
