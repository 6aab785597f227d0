import type { letterhead } from './schema/letterhead.ts';
import { type Statement, sql } from './statement.ts';

export type LetterheadRow = typeof letterhead.$inferSelect;

export const letterheadOf = (district: number, region: number): Statement =>
  sql`select * from letterhead where district = ${district} and region = ${region}`;
export const putLetterheadRow = (l: Omit<LetterheadRow, 'version'>): Statement =>
  sql`insert into letterhead (district, region, file_name, size_bytes, sha256, placeholders, written_by, written_at)
      values (${l.district}, ${l.region}, ${l.file_name}, ${l.size_bytes}, ${l.sha256}, ${l.placeholders}, ${l.written_by}, ${l.written_at})
      on conflict (district, region) do update set file_name = excluded.file_name, size_bytes = excluded.size_bytes,
        sha256 = excluded.sha256, placeholders = excluded.placeholders, written_by = excluded.written_by,
        written_at = excluded.written_at, version = letterhead.version + 1`;
