import type { agendaGrant } from './schema/agenda-grant.ts';
import { type Statement, sql } from './statement.ts';

export type AgendaGrantRow = typeof agendaGrant.$inferSelect;

export const agendaGrantsOf = (district: number, subdistrict: number, period: number): Statement =>
  sql`select * from agenda_grant where district = ${district} and subdistrict = ${subdistrict} and period = ${period}
      order by given_at desc, id limit 200`;

export const insertAgendaGrant = (g: Omit<AgendaGrantRow, 'withdrawn_at' | 'withdrawn_by'>): Statement =>
  sql`insert into agenda_grant (district, id, subdistrict, period, cases, held_on, ends_on, basis, given_by, given_at)
      values (${g.district}, ${g.id}, ${g.subdistrict}, ${g.period}, ${g.cases}, ${g.held_on}, ${g.ends_on}, ${g.basis},
        ${g.given_by}, ${g.given_at})`;

export const withdrawAgendaGrant = (district: number, id: string, by: { name: string; at: number }): Statement =>
  sql`update agenda_grant set withdrawn_at = ${by.at}, withdrawn_by = ${by.name} where district = ${district} and id = ${id}`;
