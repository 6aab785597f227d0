import type { accompaniment } from './schema/accompaniment.ts';
import { json, type Statement, sql } from './statement.ts';

export type AccompanimentRow = typeof accompaniment.$inferSelect;

/** People of some villages that an account accompanies: of its families, its people, and children of these. */
export const accompaniedPeople = (district: number, account: string, villages: readonly number[]): Statement =>
  sql`select p.id from person p where p.village in (select value from json_each(${json(villages)}))
        and exists (select 1 from accompaniment a where a.district = ${district} and a.account = ${account}
          and a.village = p.village and (a.kind = 'family' and a.subject = p.family
            or a.kind = 'person' and a.subject in (p.id, p.mother)))`;

export const accompanimentOf = (district: number, village: number): Statement =>
  sql`select account, kind, subject from accompaniment where district = ${district} and village = ${village}`;

export const accompany = (row: AccompanimentRow): Statement =>
  sql`insert into accompaniment (district, account, village, kind, subject, since, given_by)
      values (${row.district}, ${row.account}, ${row.village}, ${row.kind}, ${row.subject}, ${row.since}, ${row.given_by})
      on conflict do nothing`;

/** All that an account accompanies in a village, as it is now. */
export const putAccompaniment = (
  at: Pick<AccompanimentRow, 'district' | 'village' | 'account'>,
  rows: readonly Pick<AccompanimentRow, 'kind' | 'subject'>[],
  by: Pick<AccompanimentRow, 'since' | 'given_by'>,
): Statement[] => [
  sql`delete from accompaniment where district = ${at.district} and village = ${at.village} and account = ${at.account}
        and kind || subject not in (select (value ->> 'kind') || (value ->> 'subject') from json_each(${json(rows)}))`,
  sql`insert into accompaniment (district, account, village, kind, subject, since, given_by)
      select ${at.district}, ${at.account}, ${at.village}, value ->> 'kind', value ->> 'subject', ${by.since}, ${by.given_by}
        from json_each(${json(rows)}) where true on conflict do nothing`,
];
