import type { measurement, person } from './schema/shard.ts';
import { json, type Statement, sql } from './statement.ts';

export type PersonRow = typeof person.$inferSelect;
export type MeasurementRow = typeof measurement.$inferSelect;

export const measurementAt = (village: number, period: number, person: string, date: string): Statement =>
  sql`select * from measurement where village = ${village} and period = ${period} and person = ${person} and date = ${date}`;

/** Writes one measurement as known now; what it was before is in the trail. */
export const putMeasurement = (row: MeasurementRow): Statement =>
  sql`insert into measurement (village, period, person, date, weight_g, length_um, position, arm_um, head_um, oedema,
        unusable, import, import_line, recorded_at, version)
      values (${row.village}, ${row.period}, ${row.person}, ${row.date}, ${row.weight_g}, ${row.length_um}, ${row.position},
        ${row.arm_um}, ${row.head_um}, ${row.oedema}, ${row.unusable}, ${row.import}, ${row.import_line},
        ${row.recorded_at}, ${row.version})
      on conflict (village, period, person, date) do update set weight_g = excluded.weight_g, length_um = excluded.length_um,
        position = excluded.position, arm_um = excluded.arm_um, head_um = excluded.head_um, oedema = excluded.oedema,
        unusable = excluded.unusable, import = excluded.import, import_line = excluded.import_line,
        recorded_at = excluded.recorded_at, version = excluded.version`;

export type WeighedRow = Pick<MeasurementRow, 'date' | 'weight_g' | 'oedema' | 'version'>;

const ofMonths = (village: number | Statement, person: string, months: readonly number[]): Statement =>
  sql`from json_each(${json(months)}) month
      cross join measurement m on m.village = ${village} and m.period = month.value and m.person = ${person}`;

/** A child's measurements in a village in some months, found month by month. */
export const weighingsOf = (village: number | Statement, person: string, months: readonly number[]): Statement =>
  sql`select m.date, m.weight_g, m.oedema, m.version ${ofMonths(village, person, months)}`;

/** The same of some children. */
export const weighingsOfSome = (
  village: number | Statement,
  people: readonly string[],
  months: readonly number[],
): Statement =>
  sql`select m.person, m.date, m.weight_g, m.oedema, m.version
      from json_each(${json(months)}) month cross join json_each(${json(people)}) who
      cross join measurement m on m.village = ${village} and m.period = month.value and m.person = who.value`;

/** Changes with any of them. */
export const versionsOfWeighings = (village: number, person: string, months: readonly number[]): Statement =>
  sql`select coalesce(sum(m.version), 0) ${ofMonths(village, person, months)}`;

/** Children living in a village with the latest measurement of each up to a month, and whether it is of that month. */
export const childrenOfVillage = (village: number, period: number): Statement =>
  sql`select p.*, f.name posyandu_name,
        (select json_array(m.period, m.date, m.weight_g, m.length_um, m.position, m.arm_um, m.head_um, m.oedema, m.version, m.recorded_at)
         from measurement m where m.village = p.village and m.person = p.id and m.period between ${period - 11} and ${period}
         order by m.period desc, m.date desc limit 1) latest
      from person p left join facility f on f.district = p.district and f.id = p.posyandu
      where p.village = ${village} and p.left_on is null
      order by p.name, p.id`;
