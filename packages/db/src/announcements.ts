import type { announcement } from './schema/announcement.ts';
import { json, type Statement, sql } from './statement.ts';

export type AnnouncementRow = typeof announcement.$inferSelect;

export const announcementsOf = (region: number): Statement =>
  sql`select * from announcement where region = ${region} order by written_at desc, id limit 100`;

/** What is told to who works in one of these regions or below them, and is not over; what has a day first. */
export const announcementsFor = (regions: readonly number[], today: string): Statement =>
  sql`select a.*, r.code, r.name, r.level, r.kind from announcement a join region r on r.id = a.region
      where a.region in (select value from json_each(${json(regions)})) and a.withdrawn_at is null and a.until >= ${today}
      order by a.due_on is null, a.due_on, a.written_at desc limit 10`;

export const announcementVersion = (region: number, id: string): Statement =>
  sql`select version from announcement where region = ${region} and id = ${id}`;

export const putAnnouncement = (a: Omit<AnnouncementRow, 'version'>): Statement =>
  sql`insert into announcement (region, id, title, body, due_on, until, withdrawn_at, written_by, written_at)
      values (${a.region}, ${a.id}, ${a.title}, ${a.body}, ${a.due_on}, ${a.until}, ${a.withdrawn_at}, ${a.written_by}, ${a.written_at})
      on conflict (region, id) do update set title = excluded.title, body = excluded.body, due_on = excluded.due_on,
        until = excluded.until, withdrawn_at = excluded.withdrawn_at, written_by = excluded.written_by,
        written_at = excluded.written_at, version = announcement.version + 1`;
