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

/** Of whom, and of which houses, a command would be. */
export interface Subjects {
  readonly people: readonly string[];
  readonly families: readonly string[];
  readonly households: readonly string[];
}

/** One row if an account does not accompany one of these; a house in which nobody is registered is nobody's. */
export const strangersAmong = (
  { district, account, village }: Pick<AccompanimentRow, 'district' | 'account' | 'village'>,
  { people, families, households }: Subjects,
): Statement =>
  sql`with own as (select id, family, household from person where village = ${village}
          and id in (${accompaniedPeople(district, account, [village])})),
        told as (select subject id from accompaniment where district = ${district} and account = ${account}
          and village = ${village} and kind = 'family'
          union all select family from own where family is not null)
      select 1 from json_each(${json(people)}) where value not in (select id from own)
      union all
      select 1 from json_each(${json(families)}) where value not in (select id from told)
      union all
      select 1 from json_each(${json(households)}) h
        where h.value not in (select household from own where household is not null)
          and h.value not in (select f.household from family f join told on f.village = ${village} and f.id = told.id)
          and (exists (select 1 from family f where f.village = ${village} and f.household = h.value)
            or exists (select 1 from person p where p.village = ${village} and p.household = h.value))
      limit 1`;
