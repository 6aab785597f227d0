import type { auditPaper, caseAudit } from './schema/audit-of-cases.ts';
import type { tpps } from './schema/tpps.ts';
import { type Statement, sql } from './statement.ts';

export type TppsRow = typeof tpps.$inferSelect;
export type CaseAuditRow = typeof caseAudit.$inferSelect;
export type AuditPaperRow = typeof auditPaper.$inferSelect;

export const tppsOf = (home: number): Statement => sql`select * from tpps where home = ${home}`;
export const tppsVersion = (home: number, region: number): Statement =>
  sql`select version from tpps where home = ${home} and region = ${region}`;
export const putTppsRow = (t: Omit<TppsRow, 'version'>): Statement =>
  sql`insert into tpps (home, region, decree, decree_on, valid_to, members, written_by, written_at)
      values (${t.home}, ${t.region}, ${t.decree}, ${t.decree_on}, ${t.valid_to}, ${t.members}, ${t.written_by}, ${t.written_at})
      on conflict (home, region) do update set decree = excluded.decree, decree_on = excluded.decree_on, valid_to = excluded.valid_to,
        members = excluded.members, written_by = excluded.written_by, written_at = excluded.written_at, version = tpps.version + 1`;

export const auditsOf = (district: number, year: number): Statement =>
  sql`select * from case_audit where district = ${district} and year = ${year} order by semester`;
export const papersOf = (district: number, year: number): Statement =>
  sql`select p.*, c.number, c.village, r.code village_code, r.parent subdistrict
      from audit_paper p join stunting_case c on c.district = p.district and c.id = p.case_id join region r on r.id = c.village
      where p.district = ${district} and p.year = ${year} order by c.number`;
export const auditVersion = (district: number, year: number, semester: number): Statement =>
  sql`select version from case_audit where district = ${district} and year = ${year} and semester = ${semester}`;
export const putCaseAudit = (a: Omit<CaseAuditRow, 'version'>): Statement =>
  sql`insert into case_audit (district, year, semester, team, held_on, disseminated_on, conclusion, written_by, written_at)
      values (${a.district}, ${a.year}, ${a.semester}, ${a.team}, ${a.held_on}, ${a.disseminated_on}, ${a.conclusion}, ${a.written_by},
        ${a.written_at})
      on conflict (district, year, semester) do update set team = excluded.team, held_on = excluded.held_on,
        disseminated_on = excluded.disseminated_on, conclusion = excluded.conclusion, written_by = excluded.written_by,
        written_at = excluded.written_at, version = case_audit.version + 1`;
export const paperVersion = (p: Pick<AuditPaperRow, 'district' | 'year' | 'semester' | 'case_id'>): Statement =>
  sql`select version from audit_paper where district = ${p.district} and year = ${p.year} and semester = ${p.semester} and case_id = ${p.case_id}`;
export const putAuditPaper = (p: Omit<AuditPaperRow, 'version'>): Statement =>
  sql`insert into audit_paper (district, year, semester, case_id, paper, written_by, written_at)
      values (${p.district}, ${p.year}, ${p.semester}, ${p.case_id}, ${p.paper}, ${p.written_by}, ${p.written_at})
      on conflict (district, year, semester, case_id) do update set paper = excluded.paper, written_by = excluded.written_by,
        written_at = excluded.written_at, version = audit_paper.version + 1`;
