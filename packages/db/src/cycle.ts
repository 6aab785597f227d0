import type { aksiEvidence, aksiOutput, attachment, commitment, meeting } from './schema/cycle.ts';
import { json, type Statement, sql } from './statement.ts';

export type AksiOutputRow = typeof aksiOutput.$inferSelect;
export type AksiEvidenceRow = typeof aksiEvidence.$inferSelect;
export type MeetingRow = typeof meeting.$inferSelect;
export type CommitmentRow = typeof commitment.$inferSelect;
export type AttachmentRow = typeof attachment.$inferSelect;

export const aksiOutputs = (district: number, year: number): Statement =>
  sql`select * from aksi_output where district = ${district} and year = ${year}`;

export const aksiEvidenceOf = (district: number, year: number): Statement =>
  sql`select * from aksi_evidence where district = ${district} and year = ${year} order by uploaded_at`;

export const putAksiOutput = (row: Omit<AksiOutputRow, 'version'>): Statement =>
  sql`insert into aksi_output (district, year, output, state, remarks, ticks, changed_by, changed_at)
      values (${row.district}, ${row.year}, ${row.output}, ${row.state}, ${row.remarks}, ${row.ticks}, ${row.changed_by}, ${row.changed_at})
      on conflict (district, year, output) do update set state = excluded.state, remarks = excluded.remarks,
        ticks = excluded.ticks, changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = aksi_output.version + 1`;

export const aksiOutputVersion = (district: number, year: number, output: string): Statement =>
  sql`select version from aksi_output where district = ${district} and year = ${year} and output = ${output}`;

export const insertAksiEvidence = (row: Omit<AksiEvidenceRow, 'withdrawn_at'>): Statement =>
  sql`insert into aksi_evidence (district, year, output, id, file_name, media_type, size_bytes, sha256, holds_names, uploaded_by, uploaded_at, found, children_consent)
      values (${row.district}, ${row.year}, ${row.output}, ${row.id}, ${row.file_name}, ${row.media_type}, ${row.size_bytes},
        ${row.sha256}, ${row.holds_names}, ${row.uploaded_by}, ${row.uploaded_at}, ${row.found}, ${row.children_consent})`;

export const withdrawAksiEvidence = (
  at: Pick<AksiEvidenceRow, 'district' | 'year' | 'output' | 'id'>,
  when: number,
): Statement =>
  sql`update aksi_evidence set withdrawn_at = ${when}
      where district = ${at.district} and year = ${at.year} and output = ${at.output} and id = ${at.id} and withdrawn_at is null`;

export const meetingsOf = (district: number): Statement =>
  sql`select m.*, r.code region_code, r.name region_name, r.level region_level, r.kind region_kind, r.parent region_parent
      from meeting m join region r on r.id = m.region where m.district = ${district} order by m.held_on desc, m.id desc limit 500`;

export const putMeeting = (m: Omit<MeetingRow, 'version'>): Statement =>
  sql`insert into meeting (district, id, kind, region, held_on, title, place, leader, agenda, attendance, notes, speakers,
        funded_by, funding, cost, follow_up, work_plan, minutes_number, written_by, written_at)
      values (${m.district}, ${m.id}, ${m.kind}, ${m.region}, ${m.held_on}, ${m.title}, ${m.place}, ${m.leader}, ${m.agenda},
        ${m.attendance}, ${m.notes}, ${m.speakers}, ${m.funded_by}, ${m.funding}, ${m.cost}, ${m.follow_up}, ${m.work_plan},
        ${m.minutes_number}, ${m.written_by}, ${m.written_at})
      on conflict (district, id) do update set kind = excluded.kind, region = excluded.region, held_on = excluded.held_on,
        title = excluded.title, place = excluded.place, leader = excluded.leader, agenda = excluded.agenda,
        attendance = excluded.attendance, notes = excluded.notes, speakers = excluded.speakers, funded_by = excluded.funded_by,
        funding = excluded.funding, cost = excluded.cost, follow_up = excluded.follow_up, work_plan = excluded.work_plan,
        minutes_number = excluded.minutes_number, written_by = excluded.written_by, written_at = excluded.written_at,
        version = meeting.version + 1`;

export const meetingVersion = (district: number, id: string): Statement =>
  sql`select version from meeting where district = ${district} and id = ${id}`;

/** Commitments of a district, those that are open and due first. */
export const commitmentsOf = (district: number): Statement =>
  sql`select c.*, m.title meeting_title, m.held_on meeting_on, m.region meeting_region,
        (select count(*) from attachment a where a.district = c.district and a.subject = c.id and a.withdrawn_at is null) files
      from commitment c
        left join meeting m on m.district = c.district and m.id = c.meeting
      where c.district = ${district} order by c.state = 'open' desc, c.due_on, c.id limit 2000`;

export const putCommitment = (c: Omit<CommitmentRow, 'version'>): Statement =>
  sql`insert into commitment (district, id, meeting, what, owner_agency, owner_name, villages, indicator, baseline, target,
        made_on, due_on, budget_line, budget, state, closing, closed_on, problem, cause, written_by, written_at)
      values (${c.district}, ${c.id}, ${c.meeting}, ${c.what}, ${c.owner_agency}, ${c.owner_name}, ${c.villages}, ${c.indicator},
        ${c.baseline}, ${c.target}, ${c.made_on}, ${c.due_on}, ${c.budget_line}, ${c.budget}, ${c.state}, ${c.closing},
        ${c.closed_on}, ${c.problem}, ${c.cause}, ${c.written_by}, ${c.written_at})
      on conflict (district, id) do update set meeting = excluded.meeting, what = excluded.what,
        owner_agency = excluded.owner_agency, owner_name = excluded.owner_name, villages = excluded.villages,
        indicator = excluded.indicator, baseline = excluded.baseline, target = excluded.target, made_on = excluded.made_on,
        due_on = excluded.due_on, budget_line = excluded.budget_line, budget = excluded.budget, state = excluded.state,
        closing = excluded.closing, closed_on = excluded.closed_on, problem = excluded.problem, cause = excluded.cause, written_by = excluded.written_by,
        written_at = excluded.written_at, version = commitment.version + 1`;

export const commitmentVersion = (district: number, id: string): Statement =>
  sql`select version from commitment where district = ${district} and id = ${id}`;

/** Open commitments of districts whose day has passed, the oldest first; their villages as `[sub-district, village]`. */
export const overdueOf = (districts: readonly number[], today: string): Statement =>
  sql`select c.district, c.id, c.what, c.owner_agency, c.owner_name, c.due_on,
        (select json_group_array(json_array(r.parent, r.id)) from json_each(c.villages) v join region r on r.code = v.value) places
      from json_each(${json(districts)}) d cross join commitment c on c.district = d.value and c.state = 'open' and c.due_on < ${today}
      order by c.due_on, c.id limit 2000`;

export const openCommitments = (districts: readonly number[]): Statement =>
  sql`select c.district, count(*) n from json_each(${json(districts)}) d
        cross join commitment c on c.district = d.value and c.state = 'open' group by c.district`;

export const attachmentsOf = (district: number, subject: string): Statement =>
  sql`select * from attachment where district = ${district} and subject = ${subject} and withdrawn_at is null order by id`;

export const insertAttachment = (row: Omit<AttachmentRow, 'withdrawn_at'>): Statement =>
  sql`insert into attachment (district, subject, id, kind, caption, file_name, media_type, size_bytes, sha256, uploaded_by, uploaded_at, children_consent)
      values (${row.district}, ${row.subject}, ${row.id}, ${row.kind}, ${row.caption}, ${row.file_name}, ${row.media_type},
        ${row.size_bytes}, ${row.sha256}, ${row.uploaded_by}, ${row.uploaded_at}, ${row.children_consent})`;

export const withdrawAttachment = (row: Pick<AttachmentRow, 'district' | 'subject' | 'id'>, at: number): Statement =>
  sql`update attachment set withdrawn_at = ${at}
      where district = ${row.district} and subject = ${row.subject} and id = ${row.id} and withdrawn_at is null`;
