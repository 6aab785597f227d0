import type { caseNote, stuntingCase } from './schema/case.ts';
import { slicesOf } from './slices.ts';
import { json, type Statement, sql } from './statement.ts';

export type CaseRow = typeof stuntingCase.$inferSelect;
export type CaseNoteRow = typeof caseNote.$inferSelect;

/** A case with its place, its child and what is known since it was handed over. */
export interface CaseFound extends CaseRow {
  village_code: string;
  village_name: string;
  village_kind: string;
  subdistrict: number;
  name: string;
  birth_date: string;
  sex: 1 | 2;
  puskesmas_name: string | null;
  measured_on: string | null;
  finding: 'confirmed' | 'withdrawn' | null;
  noted_on: string | null;
}

/** Cases in the villages of a region; measurements since are looked up once for all of them. */
export const casesIn = (district: number, region: number, id: string | null = null): Statement =>
  sql`with since as materialized (
        select m.village, m.person, max(m.date) date from region r cross join measurement m on m.village = r.id
          and m.period > (select min(period) from stunting_case where district = ${district} and (${id} is null or id = ${id}))
        where r.district = ${district} and r.level = 4 and (r.id = ${region} or r.parent = ${region} or ${region} = ${district})
        group by m.village, m.person)
      select c.*, r.code village_code, r.name village_name, r.kind village_kind, r.parent subdistrict,
        p.name, p.birth_date, p.sex, f.name puskesmas_name, s.date measured_on,
        (select g.state from growth_finding g where g.village = c.village and g.person = c.person and g."index" = 'len'
          order by g.measured_on desc limit 1) finding,
        (select max(n.noted_on) from case_note n where n.district = c.district and n.case_id = c.id) noted_on
      from stunting_case c join region r on r.id = c.village join person p on p.village = c.village and p.id = c.person
        left join facility f on f.district = c.district and f.id = c.puskesmas
        left join since s on s.village = c.village and s.person = c.person
      where c.district = ${district} and (${id} is null or c.id = ${id})
        and (r.id = ${region} or r.parent = ${region} or ${region} = ${district})
      order by c.state = 'open' desc, ifnull(noted_on, ''), c.number`;

/** Who has a case already, open or of a month not before this one; and the last number given. */
export const casesBefore = (district: number, period: number): Statement =>
  sql`select village, person from stunting_case where district = ${district} and (state = 'open' or period >= ${period})`;

export const lastCaseNumber = (district: number): Statement =>
  sql`select ifnull(max(number), 0) from stunting_case where district = ${district}`;

/** Puskesmas of each village on a day. */
export const puskesmasOn = (district: number, day: string): Statement =>
  sql`select village, puskesmas from working_area
      where district = ${district} and valid_from <= ${day} and (valid_to is null or valid_to > ${day})`;

/** Any number of cases handed over in one go, in few statements. */
export const insertCases = (
  rows: readonly Omit<CaseRow, 'closed_how' | 'closed_on' | 'closed_note' | 'version'>[],
): Statement[] =>
  slicesOf(rows).map(
    (part) =>
      sql`insert into stunting_case (district, id, number, village, person, period, puskesmas, agencies, task, handed_by, handed_at, state)
          select value ->> 'district', value ->> 'id', value ->> 'number', value ->> 'village', value ->> 'person', value ->> 'period',
            value ->> 'puskesmas', value ->> 'agencies', value ->> 'task', value ->> 'handed_by', value ->> 'handed_at', value ->> 'state'
          from json_each(${json(part)})`,
  );

export const updateCase = (row: CaseRow): Statement =>
  sql`update stunting_case set puskesmas = ${row.puskesmas}, agencies = ${row.agencies}, task = ${row.task}, state = ${row.state},
        closed_how = ${row.closed_how}, closed_on = ${row.closed_on}, closed_note = ${row.closed_note}, version = version + 1
      where district = ${row.district} and id = ${row.id}`;

export const caseVersion = (district: number, id: string): Statement =>
  sql`select version from stunting_case where district = ${district} and id = ${id}`;

export const caseNotes = (district: number, id: string): Statement =>
  sql`select * from case_note where district = ${district} and case_id = ${id} order by noted_on, id`;

export const insertCaseNote = (n: CaseNoteRow): Statement =>
  sql`insert into case_note (district, case_id, id, noted_on, agency, note, written_by, written_at)
      values (${n.district}, ${n.case_id}, ${n.id}, ${n.noted_on}, ${n.agency}, ${n.note}, ${n.written_by}, ${n.written_at})`;
