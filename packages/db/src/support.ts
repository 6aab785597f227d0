import type { familyTeam, villageSupport } from './schema/support.ts';
import { json, type Statement, sql } from './statement.ts';

export type VillageSupportRow = typeof villageSupport.$inferSelect;
export type FamilyTeamRow = typeof familyTeam.$inferSelect;

export const supportIn = (district: number, subdistrict: number, period: number): Statement =>
  sql`select s.* from region r cross join village_support s on s.district = r.district and s.village = r.id and s.period = ${period}
      where r.district = ${district} and r.level = 4 and r.parent = ${subdistrict}`;

export const teamsIn = (district: number, subdistrict: number): Statement =>
  sql`select t.* from region r cross join family_team t on t.district = r.district and t.village = r.id
      where r.district = ${district} and r.level = 4 and r.parent = ${subdistrict} order by t.number`;

/** People of the five target groups on a day, as the register knows them. */
export const targetsOn = (district: number, subdistrict: number, day: string): Statement =>
  sql`select r.id,
        (select count(*) from catin c where c.village = r.id and c.registered_on <= ${day} and (c.ended_on is null or c.ended_on > ${day})) couples,
        (select count(*) from pregnancy p where p.village = r.id and (p.ended_on is null or p.ended_on > ${day})) pregnant,
        (select count(*) from pregnancy p where p.village = r.id and p.ending = 'live-birth'
           and p.ended_on between date(${day}, '-42 days') and ${day}) post_partum,
        (select count(*) from person p where p.village = r.id and p.birth_date > date(${day}, '-24 months') and p.birth_date <= ${day}
           and (p.left_on is null or p.left_on > ${day})) under_two,
        (select count(*) from person p where p.village = r.id and p.birth_date between date(${day}, '-60 months', '+1 day') and date(${day}, '-24 months')
           and (p.left_on is null or p.left_on > ${day})) under_five
      from region r where r.district = ${district} and r.level = 4 and r.parent = ${subdistrict}`;

export const supportVersion = (district: number, village: number, period: number): Statement =>
  sql`select version from village_support where district = ${district} and village = ${village} and period = ${period}`;

export const putVillageSupport = (s: Omit<VillageSupportRow, 'version'>): Statement =>
  sql`insert into village_support (district, village, period, standards, tabulation, note, written_by, written_at)
      values (${s.district}, ${s.village}, ${s.period}, ${s.standards}, ${s.tabulation}, ${s.note}, ${s.written_by}, ${s.written_at})
      on conflict (district, village, period) do update set standards = excluded.standards, tabulation = excluded.tabulation,
        note = excluded.note, written_by = excluded.written_by, written_at = excluded.written_at, version = village_support.version + 1`;

/** The teams of a village as they are now. */
export const putFamilyTeams = (district: number, village: number, teams: readonly FamilyTeamRow[]): Statement[] => [
  sql`delete from family_team where district = ${district} and village = ${village}
      and number not in (select value ->> 'number' from json_each(${json(teams)}))`,
  sql`insert into family_team (district, village, number, decree, members, written_by, written_at)
      select ${district}, ${village}, value ->> 'number', value ->> 'decree', value ->> 'members', value ->> 'written_by', value ->> 'written_at'
        from json_each(${json(teams)}) where true
      on conflict (district, village, number) do update set decree = excluded.decree, members = excluded.members,
        written_by = excluded.written_by, written_at = excluded.written_at`,
];
