import { z } from 'zod';
import { civilDate, instant, ulid, words } from './primitives.ts';
import { regionRef } from './region.ts';

const announced = {
  title: words(5, 120),
  body: words(5, 2000).refine((text) => !/\d{16}/.test(text), 'jangan tulis NIK'),
  dueOn: civilDate.nullable().meta({ description: 'Day by which something is asked for' }),
  until: civilDate.meta({ description: 'Last day on which it is shown' }),
};
export const putAnnouncement = z
  .strictObject({ ...announced, withdrawn: z.boolean(), version: z.number().int().nullable() })
  .meta({ id: 'PutAnnouncement' });
export type PutAnnouncement = z.infer<typeof putAnnouncement>;

export const announcementPage = z
  .object({
    region: regionRef,
    announcements: z.array(
      z.object({
        id: ulid,
        ...announced,
        by: z.string(),
        at: instant,
        state: z.enum(['shown', 'over', 'withdrawn']),
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'AnnouncementPage' });
export type AnnouncementPage = z.infer<typeof announcementPage>;

/** As it stands on the first page of everyone below. */
export const notice = z
  .object({
    id: ulid,
    region: regionRef,
    title: z.string(),
    body: z.string(),
    dueOn: civilDate.nullable(),
    late: z.boolean(),
  })
  .meta({ id: 'Notice' });
