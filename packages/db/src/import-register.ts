import { slicesOf } from './slices.ts';
import { json, type Statement, sql } from './statement.ts';

/** One row a village: its children as one JSON array, for matching. `empty`: 1 no RT, 2 no RW, 4 no address. */
export const matchableChildren = (villages: readonly number[]): Statement =>
  sql`select village, json_group_array(json_array(id, name, sex, birth_date, parents, nik_hmac, nik_status, posyandu,
        (rt is null) + 2 * (rw is null) + 4 * (address is null), import, version)) children
      from person where village in (select value from json_each(${json(villages)})) and left_on is null group by village`;

/** Measurements at some keys, for "does this row change anything". */
export const measurementsAt = (
  keys: readonly (readonly [village: number, period: number, person: string])[],
): Statement =>
  sql`select m.village, m.period, m.person, m.date, m.weight_g, m.length_um, m.position, m.arm_um, m.head_um, m.oedema,
        m.unusable, m.import, m.import_line, m.version
      from json_each(${json(keys)}) k cross join measurement m
        on m.village = k.value ->> 0 and m.period = k.value ->> 1 and m.person = k.value ->> 2`;

/** Of some children those that have a measurement after a day. */
export const measuredLater = (
  keys: readonly (readonly [village: number, period: number, person: string, date: string])[],
): Statement =>
  sql`select k.value ->> 2 person from json_each(${json(keys)}) k where exists (
        select 1 from measurement m where m.village = k.value ->> 0 and m.period >= k.value ->> 1
          and m.person = k.value ->> 2 and m.date > k.value ->> 3)`;

type Cell = string | number | null;
/** [village, id, name, sex, birthDate, parents, nikStatus, nikHmac, nikSealed, nikLast4, posyandu, rt, rw, address, import, line, alike] */
export type NewChild = readonly Cell[];
/** [village, id, version, posyandu, parents, rt, rw, address, nikStatus, nikHmac, nikSealed, nikLast4]; null leaves what is known. */
export type ChildChange = readonly Cell[];
/** [village, period, person, date, weightG, lengthUm, position, armUm, headUm, oedema, unusable, import, line, expectedVersion] */
export type ImportedMeasurement = readonly Cell[];

export const insertChildren = (district: number, children: readonly NewChild[]): Statement[] =>
  slicesOf(children).map(
    (part) =>
      sql`insert into person (village, id, district, name, sex, birth_date, parents, nik_status, nik_hmac, nik_sealed, nik_last4, posyandu,
            rt, rw, address, import, import_line)
          select value ->> 0, value ->> 1, ${district}, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
            value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13, value ->> 14, value ->> 15
          from json_each(${json(part)})`,
  );

export const changeChildren = (changes: readonly ChildChange[]): Statement[] =>
  slicesOf(changes).map(
    (part) =>
      sql`update person set version = version + 1, posyandu = ifnull(c.value ->> 3, posyandu), parents = ifnull(c.value ->> 4, parents),
            rt = ifnull(c.value ->> 5, rt), rw = ifnull(c.value ->> 6, rw), address = ifnull(c.value ->> 7, address),
            nik_status = ifnull(c.value ->> 8, nik_status), nik_hmac = ifnull(c.value ->> 9, nik_hmac),
            nik_sealed = ifnull(c.value ->> 10, nik_sealed), nik_last4 = ifnull(c.value ->> 11, nik_last4)
          from json_each(${json(part)}) c where person.village = c.value ->> 0 and person.id = c.value ->> 1`,
  );

export const upsertMeasurements = (rows: readonly ImportedMeasurement[], at: number): Statement[] =>
  slicesOf(rows).map(
    (part) =>
      sql`insert into measurement (village, period, person, date, weight_g, length_um, position, arm_um, head_um, oedema,
            unusable, import, import_line, recorded_at, version)
          select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
            value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, ${at}, ifnull(value ->> 13, 0) + 1
          from json_each(${json(part)}) where true
          on conflict (village, period, person, date) do update set weight_g = excluded.weight_g, length_um = excluded.length_um,
            position = excluded.position, arm_um = excluded.arm_um, head_um = excluded.head_um, oedema = excluded.oedema,
            unusable = excluded.unusable, import = excluded.import, import_line = excluded.import_line,
            recorded_at = excluded.recorded_at, version = excluded.version`,
  );

/** No row counts on what has changed: each measurement is at the version that the check saw. */
export const measurementsAsChecked = (rows: readonly ImportedMeasurement[]): Statement[] =>
  slicesOf(rows.map((r) => [r[0], r[1], r[2], r[3], r[13]])).map(
    (part) =>
      sql`not exists (select 1 from json_each(${json(part)}) r left join measurement m
            on m.village = r.value ->> 0 and m.period = r.value ->> 1 and m.person = r.value ->> 2 and m.date = r.value ->> 3
          where m.version is not r.value ->> 4)`,
  );

/**
 * Nobody registered one of the new children meanwhile: of the village, birth date and sex (or of that NIK) there are as
 * many as the check saw, not counting those that this import itself has registered.
 */
export const childrenStillNew = (district: number, importId: string, children: readonly NewChild[]): Statement[] =>
  slicesOf(children.map((c) => [c[0], c[3], c[4], c[6] === 'valid' ? c[7] : null, c[16]])).map(
    (part) =>
      sql`not exists (select 1 from json_each(${json(part)}) n where n.value ->> 4 <> (
            select count(*) from person p indexed by person_by_birth
            where p.district = ${district} and p.birth_date = n.value ->> 2 and p.sex = n.value ->> 1
              and (p.village = n.value ->> 0 or (p.nik_status = 'valid' and p.nik_hmac = n.value ->> 3))
              and p.left_on is null and p.import is not ${importId}))`,
  );

/** Every known child is still in its village. */
export const childrenStillThere = (keys: readonly (readonly [village: number, person: string])[]): Statement[] =>
  slicesOf(keys).map(
    (part) =>
      sql`not exists (select 1 from json_each(${json(part)}) k
            left join person p on p.village = k.value ->> 0 and p.id = k.value ->> 1
          where p.id is null or p.left_on is not null)`,
  );

/** Every child to be changed is as the check saw it. */
export const childrenAsChecked = (changes: readonly ChildChange[]): Statement[] =>
  slicesOf(changes.map((c) => [c[0], c[1], c[2]])).map(
    (part) =>
      sql`not exists (select 1 from json_each(${json(part)}) c
            left join person p on p.village = c.value ->> 0 and p.id = c.value ->> 1
          where p.version is not c.value ->> 2)`,
  );

/** No facility that the plan names was merged into another meanwhile. */
export const facilitiesStillStand = (district: number, ids: readonly string[]): Statement =>
  sql`not exists (select 1 from json_each(${json(ids)}) i join facility f on f.district = ${district} and f.id = i.value
      where f.state = 'retired')`;
