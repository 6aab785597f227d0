import type { Month } from '@konvergensi/domain';
import type { openingBalance, personMonth } from './schema/record.ts';
import { json, type Statement, sql } from './statement.ts';

export type PersonMonthRow = typeof personMonth.$inferSelect;
export type OpeningBalanceRow = typeof openingBalance.$inferSelect;

/** A month of a person as `villageMonths` packs it. */
export type PackedMonth = [
  period: Month,
  person: string,
  services: string,
  reasons: string | null,
  version: number,
  actor: string,
  at: number,
  firstAt: number,
];

/** A measurement as `villageMeasures` packs it: grams and micrometres. */
export type PackedMeasure = [
  period: Month,
  person: string,
  date: string,
  weightG: number | null,
  lengthUm: number | null,
  position: 'L' | 'H' | null,
  armUm: number | null,
  oedema: 0 | 1,
];

const among = (villages: readonly number[]): Statement => sql`select value from json_each(${json(villages)})`;

/** One row a village: its months from one to another, packed in one value, and the first month recorded at all. */
export const villageMonths = (villages: readonly number[], from: Month, to: Month): Statement =>
  sql`select v.value village,
        (select json_group_array(json_array(period, person, services, reasons, version, actor, at, ifnull(first_at, at))) from person_month m
         where m.village = v.value and m.period between ${from} and ${to}) months,
        (select period from person_month m where m.village = v.value order by period limit 1) first
      from (${among(villages)}) v`;

/** One row a village: its measurements from one month to another, packed in one value. */
export const villageMeasures = (villages: readonly number[], from: Month, to: Month): Statement =>
  sql`select v.value village,
        (select json_group_array(json_array(period, person, date, weight_g, length_um, position, arm_um, oedema))
         from measurement m where m.village = v.value and m.period between ${from} and ${to}) measures
      from (${among(villages)}) v`;

export const openingsOf = (villages: readonly number[]): Statement =>
  sql`select * from opening_balance where village in (${among(villages)})`;

export interface WrittenMonth {
  person: string;
  services: string;
  reasons: string | null;
  previous: string | null;
  version: number;
}

/** Writes the months of some people as known now, one row each. */
export function putMonths(
  village: number,
  period: Month,
  by: { actor: string; at: number },
  months: readonly WrittenMonth[],
): Statement {
  const rows = json(months.map((m) => [m.person, m.services, m.reasons, m.previous, m.version]));
  return sql`insert into person_month (village, period, person, services, reasons, previous, actor, at, version, first_at)
      select ${village}, ${period}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, ${by.actor}, ${by.at}, value ->> 4, ${by.at}
      from json_each(${rows}) where true
      on conflict (village, period, person) do update set services = excluded.services, reasons = excluded.reasons,
        previous = excluded.previous, actor = excluded.actor, at = excluded.at, version = excluded.version,
        first_at = ifnull(person_month.first_at, person_month.at)`;
}

/** Condition: the months of these people are still at these versions; null for a month that is not there. */
export const monthsStillAt = (
  village: number,
  period: Month,
  versions: readonly (readonly [person: string, version: number | null])[],
): Statement =>
  sql`not exists (select 1 from json_each(${json(versions)}) e
        left join person_month m on m.village = ${village} and m.period = ${period} and m.person = e.value ->> 0
        where m.version is not e.value ->> 1)`;

/** Condition: these people are registered in the village at these versions. */
export const peopleStillAt = (
  village: number,
  versions: readonly (readonly [person: string, version: number])[],
): Statement =>
  sql`not exists (select 1 from json_each(${json(versions)}) e
        left join person p on p.village = ${village} and p.id = e.value ->> 0 where p.version is not e.value ->> 1)`;
