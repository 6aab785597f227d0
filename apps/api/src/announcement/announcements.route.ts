import { announcementPage, putAnnouncement, regionCode, ulid } from '@konvergensi/contract';
import { readAnnouncements, writeAnnouncement } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readAnnouncementsRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/announcements',
  permission: 'announce.write',
  summary: 'What a province or district told everyone below it',
  params: z.object({ code: regionCode }),
  answer: announcementPage,
  handle: ({ deps, actor, params }) => readAnnouncements(deps, actor, { region: params.code }),
});

export const putAnnouncementRoute = route({
  method: 'put',
  path: '/v1/regions/{code}/announcements/{id}',
  permission: 'announce.write',
  summary: 'Tell everyone who works in a province or district and below it; correct it, or take it back',
  params: z.object({ code: regionCode, id: ulid }),
  body: putAnnouncement,
  freeText: ['title', 'body'],
  problems: ['conflict'],
  handle: ({ deps, actor, params, body }) =>
    writeAnnouncement(deps, actor, { region: params.code, id: params.id, values: body }),
});
