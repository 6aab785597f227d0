import type { assessment, assessmentInstrument } from './schema/assessment.ts';
import { type Statement, sql } from './statement.ts';

export type AssessmentRow = typeof assessment.$inferSelect;
export type InstrumentRow = typeof assessmentInstrument.$inferSelect;

export const instrumentOf = (province: number, year: number): Statement =>
  sql`select * from assessment_instrument where province = ${province} and year = ${year}`;

export const instrumentVersion = (province: number, year: number): Statement =>
  sql`select version from assessment_instrument where province = ${province} and year = ${year}`;

export const putInstrument = (row: Omit<InstrumentRow, 'version'>): Statement =>
  sql`insert into assessment_instrument (province, year, body, set_by, set_at)
      values (${row.province}, ${row.year}, ${row.body}, ${row.set_by}, ${row.set_at})
      on conflict (province, year) do update set body = excluded.body, set_by = excluded.set_by, set_at = excluded.set_at,
        version = assessment_instrument.version + 1`;

export const assessmentsOf = (province: number, year: number): Statement =>
  sql`select * from assessment where province = ${province} and year = ${year}`;

export const assessmentVersion = (province: number, year: number, district: number): Statement =>
  sql`select version from assessment where province = ${province} and year = ${year} and district = ${district}`;

export const putAssessment = (a: Omit<AssessmentRow, 'version'>): Statement =>
  sql`insert into assessment (province, year, district, state, instrument, proposed, overrides, panel_on, panel_notes, objection,
        objection_by, answer, changed_by, changed_at)
      values (${a.province}, ${a.year}, ${a.district}, ${a.state}, ${a.instrument}, ${a.proposed}, ${a.overrides}, ${a.panel_on},
        ${a.panel_notes}, ${a.objection}, ${a.objection_by}, ${a.answer}, ${a.changed_by}, ${a.changed_at})
      on conflict (province, year, district) do update set state = excluded.state, instrument = excluded.instrument,
        proposed = excluded.proposed, overrides = excluded.overrides, panel_on = excluded.panel_on,
        panel_notes = excluded.panel_notes, objection = excluded.objection, objection_by = excluded.objection_by,
        answer = excluded.answer, changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = assessment.version + 1`;
