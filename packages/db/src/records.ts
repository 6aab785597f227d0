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

/** The months of a village from one to another, packed in one value, and the first month recorded at all. */
export const villageMonths = (village: number, from: Month, to: Month): Statement =>
  sql`select json_group_array(json_array(period, person, services, reasons, version, actor, at)) months,
        (select period from person_month where village = ${village} order by period limit 1) first
      from person_month where village = ${village} and period between ${from} and ${to}`;

export const villageMeasures = (village: number, from: Month, to: Month): Statement =>
  sql`select json_group_array(json_array(period, person, date, weight_g, length_um, position, arm_um, oedema)) measures
      from measurement where village = ${village} and period between ${from} and ${to}`;

export const openingsOf = (village: number): Statement => sql`select * from opening_balance where village = ${village}`;

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
  return sql`insert into person_month (village, period, person, services, reasons, previous, actor, at, version)
      select ${village}, ${period}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, ${by.actor}, ${by.at}, value ->> 4
      from json_each(${rows}) where true
      on conflict (village, period, person) do update set services = excluded.services, reasons = excluded.reasons,
        previous = excluded.previous, actor = excluded.actor, at = excluded.at, version = excluded.version`;
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
