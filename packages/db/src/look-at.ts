import { json, type Statement, sql } from './statement.ts';

const within = (villages: readonly number[]): string => json(villages);

/** Corrections of measurements of a month with what stood before, from the trail. */
export const correctionsOf = (villages: readonly number[], period: number): Statement =>
  sql`select a.scope village, a.body -> '$.before' before, a.body -> '$.after' after, p.birth_date, p.sex
      from json_each(${within(villages)}) v cross join audit a on a.scope = v.value
        join person p on p.village = a.scope and p.id = a.body ->> '$.after.person'
      where a.verb = 'measurement.correct' and a.body ->> '$.after.period' = ${period}`;

/** People removed, joined or given another birth date, with the instant at which the quarter was locked or handed in. */
export const removalsOf = (villages: readonly number[], quarter: number): Statement =>
  sql`select a.scope village, a.at, a.verb, a.body ->> '$.before.birthDate' before, a.body ->> '$.after.birthDate' after,
        q.locked_at
      from json_each(${within(villages)}) v
        join (select village, ifnull(max(iif(step = 'lock', at, null)), max(iif(step = 'submit', at, null))) locked_at
              from quarter_step where period = ${quarter} group by village) q on q.village = v.value
        cross join audit a on a.scope = v.value
      where a.verb in ('person.leave', 'person.merge', 'person.correct')`;

/** Services that someone decided on against the rule, by people, and how many people were recorded. */
export const byHandOf = (villages: readonly number[], period: number): Statement =>
  sql`select m.village, count(*) recorded,
        json_group_array(json_array(m.services, m.reasons)) filter (where m.reasons is not null) by_hand
      from json_each(${within(villages)}) v cross join person_month m on m.village = v.value and m.period = ${period}
      group by m.village`;

/** How many children of a village share a weight and a length in a month. */
export const sameValuesOf = (villages: readonly number[], period: number): Statement =>
  sql`select village, json_group_array(n) sizes from (
        select m.village, count(*) n from json_each(${within(villages)}) v
          cross join measurement m on m.village = v.value and m.period = ${period}
        where m.weight_g is not null and m.length_um is not null
        group by m.village, m.weight_g, m.length_um having count(*) > 1)
      group by village`;
