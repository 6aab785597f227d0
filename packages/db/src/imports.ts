import { json, type Statement, sql } from './statement.ts';

export interface ImportRow {
  district: number;
  id: string;
  state: 'uploaded' | 'checking' | 'checked' | 'committing' | 'done' | 'refused' | 'cancelled' | 'failed';
  file_name: string;
  file_digest: string;
  size_bytes: number;
  kind: string | null;
  rows_total: number | null;
  rows_done: number;
  chunks: number | null;
  cursor: number;
  counts: string;
  months: string;
  refusal: string | null;
  plan_digest: string | null;
  villages: string | null;
  actor: string;
  actor_name: string;
  created_at: number;
  updated_at: number;
  version: number;
}

export interface WaitRow {
  district: number;
  import: string;
  line: number;
  reason: 'duplicate' | 'village' | 'twin';
  detail: string;
  row_digest: string;
  decision: 'same' | 'different' | 'village' | 'skip' | null;
  village: number | null;
  decided_by: string | null;
  decided_at: number | null;
  applied: 0 | 1;
}

export const importById = (district: number, id: string): Statement =>
  sql`select * from import where district = ${district} and id = ${id}`;

export const importsOf = (district: number): Statement =>
  sql`select i.*, (select count(*) from import_wait w where w.district = i.district and w.import = i.id
        and w.decision is null and w.reason <> 'twin') waiting
      from import i where district = ${district} order by id desc limit 100`;

/** Another import of the same bytes that was committed before. */
export const sameFile = (district: number, id: string, digest: string): Statement =>
  sql`select id from import where district = ${district} and file_digest = ${digest} and state = 'done' and id < ${id}
      order by id desc limit 1`;

export const insertImport = (
  row: Pick<
    ImportRow,
    'district' | 'id' | 'file_name' | 'file_digest' | 'size_bytes' | 'villages' | 'actor' | 'actor_name' | 'created_at'
  >,
): Statement =>
  sql`insert into import (district, id, state, file_name, file_digest, size_bytes, villages, actor, actor_name, created_at, updated_at)
      values (${row.district}, ${row.id}, 'uploaded', ${row.file_name}, ${row.file_digest}, ${row.size_bytes}, ${row.villages},
        ${row.actor}, ${row.actor_name}, ${row.created_at}, ${row.created_at})`;

/** Takes a job step: whoever claimed before and is slower finds its version gone. */
export const claimImport = (district: number, id: string, version: number, at: number): Statement =>
  sql`update import set state = case when state = 'committing' then state else 'checking' end, version = version + 1, updated_at = ${at}
      where district = ${district} and id = ${id} and version = ${version}`;

export const noteProgress = (district: number, id: string, version: number, rowsDone: number, at: number): Statement =>
  sql`update import set rows_done = ${rowsDone}, updated_at = ${at} where district = ${district} and id = ${id} and version = ${version}`;

export const importVersion = (district: number, id: string): Statement =>
  sql`select version from import where district = ${district} and id = ${id}`;

export const importCursor = (district: number, id: string): Statement =>
  sql`select cursor from import where district = ${district} and id = ${id} and state = 'committing'`;

/** Imports whose job has said nothing since an instant. */
export const stalledImports = (before: number): Statement =>
  sql`select i.district, i.id from district d join import i on i.district = d.id
      where i.state in ('uploaded', 'checking', 'committing') and i.updated_at < ${before}`;

export const waitsOf = (district: number, id: string): Statement =>
  sql`select * from import_wait where district = ${district} and import = ${id} order by line`;

export const waitAt = (district: number, id: string, line: number): Statement =>
  sql`select * from import_wait where district = ${district} and import = ${id} and line = ${line}`;

export const putWaits = (
  district: number,
  id: string,
  rows: readonly Pick<WaitRow, 'line' | 'reason' | 'detail' | 'row_digest'>[],
): Statement =>
  sql`insert into import_wait (district, import, line, reason, detail, row_digest)
      select ${district}, ${id}, value ->> 0, value ->> 1, value ->> 2, value ->> 3
      from json_each(${json(rows.map((r) => [r.line, r.reason, r.detail, r.row_digest]))}) where true
      on conflict (district, import, line) do update set reason = excluded.reason, detail = excluded.detail`;

export const clearWaits = (district: number, id: string): Statement =>
  sql`delete from import_wait where district = ${district} and import = ${id} and decision is null`;

/** Decisions on rows of the same content in earlier imports: nobody is asked twice. */
export const carryDecisions = (district: number, id: string, at: number): Statement =>
  sql`update import_wait set decision = e.decision, village = e.village, decided_by = e.decided_by, decided_at = ${at}
      from (select row_digest, decision, village, decided_by from import_wait
            where district = ${district} and import < ${id} and decision is not null) e
      where import_wait.district = ${district} and import_wait.import = ${id} and import_wait.decision is null
        and import_wait.row_digest = e.row_digest`;

/** One row a village: its children as one JSON array, for matching. */
export const matchableChildren = (villages: readonly number[]): Statement =>
  sql`select village, json_group_array(json_array(id, name, sex, birth_date, parents, nik_hmac, nik_status, posyandu, version)) children
      from person where village in (select value from json_each(${json(villages)})) and left_on is null group by village`;

/** Measurements at some keys, for "does this row change anything". */
export const measurementsAt = (
  keys: readonly (readonly [village: number, period: number, person: string])[],
): Statement =>
  sql`select m.village, m.person, m.date, m.weight_g, m.length_um, m.position, m.arm_um, m.head_um, m.oedema, m.unusable, m.version
      from json_each(${json(keys)}) k cross join measurement m
        on m.village = k.value ->> 0 and m.period = k.value ->> 1 and m.person = k.value ->> 2`;

/** [village, id, name, sex, birthDate, parents, nikStatus, nikHmac, nikLast4, posyandu, rt, rw, address, import, line] */
export type NewChild = readonly (string | number | null)[];
/** [village, period, person, date, weightG, lengthUm, position, armUm, headUm, oedema, unusable, import, line, expectedVersion] */
export type ImportedMeasurement = readonly (string | number | null)[];

export const insertChildren = (district: number, children: readonly NewChild[]): Statement =>
  sql`insert into person (village, id, district, name, sex, birth_date, parents, nik_status, nik_hmac, nik_last4, posyandu,
        rt, rw, address, import, import_line)
      select value ->> 0, value ->> 1, ${district}, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
        value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13, value ->> 14
      from json_each(${json(children)})`;

export const upsertMeasurements = (rows: readonly ImportedMeasurement[], at: number): Statement =>
  sql`insert into measurement (village, period, person, date, weight_g, length_um, position, arm_um, head_um, oedema,
        unusable, import, import_line, recorded_at, version)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
        value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, ${at}, ifnull(value ->> 13, 0) + 1
      from json_each(${json(rows)}) where true
      on conflict (village, period, person, date) do update set weight_g = excluded.weight_g, length_um = excluded.length_um,
        position = excluded.position, arm_um = excluded.arm_um, head_um = excluded.head_um, oedema = excluded.oedema,
        unusable = excluded.unusable, import = excluded.import, import_line = excluded.import_line,
        recorded_at = excluded.recorded_at, version = excluded.version`;

/** No row counts on what has changed: each measurement is at the version that the check saw. */
export const measurementsAsChecked = (rows: readonly ImportedMeasurement[]): Statement =>
  sql`not exists (select 1 from json_each(${json(rows)}) r left join measurement m
        on m.village = r.value ->> 0 and m.period = r.value ->> 1 and m.person = r.value ->> 2 and m.date = r.value ->> 3
      where m.version is not r.value ->> 13)`;

/** Nobody registered one of the new children meanwhile. */
export const childrenStillNew = (district: number, children: readonly NewChild[]): Statement =>
  sql`not exists (select 1 from json_each(${json(children)}) n cross join person p indexed by person_by_birth
        on p.district = ${district} and p.birth_date = n.value ->> 4 and p.sex = n.value ->> 3
      where p.name = n.value ->> 2 and p.village = n.value ->> 0 and p.parents = n.value ->> 5)`;

/** Every known child is still in its village. */
export const childrenStillThere = (keys: readonly (readonly [village: number, person: string])[]): Statement =>
  sql`not exists (select 1 from json_each(${json(keys)}) k left join person p on p.village = k.value ->> 0 and p.id = k.value ->> 1
      where p.id is null or p.left_on is not null)`;
