import type { Month } from '@konvergensi/domain';
import { EARLIER_STAYS } from './earlier-stays.ts';
import type { posyanduPlan, posyanduSession } from './schema/posyandu.ts';
import { json, type Statement, sql } from './statement.ts';

export type PosyanduPlanRow = typeof posyanduPlan.$inferSelect;
export type PosyanduSessionRow = typeof posyanduSession.$inferSelect;

/** Those who belong to no posyandu stand under this name. */
export const NO_POSYANDU = 'lain';

const among = (villages: readonly number[]): Statement => sql`(select value from json_each(${json(villages)}))`;

/** Posyandu of some villages with what these say of them. */
export const posyanduOf = (district: number, villages: readonly number[]): Statement =>
  sql`select f.id, f.name, f.village, f.state, f.version facility_version,
        p.week, p.day, p.dusun, p.cadres, p.tools, p.tools_on, p.version
      from facility f left join posyandu_plan p on p.district = f.district and p.posyandu = f.id
      where f.district = ${district} and f.kind = 'posyandu' and f.state <> 'retired' and f.village in ${among(villages)}
      order by f.village, f.name, f.id`;

export const sessionsIn = (villages: readonly number[], period: Month): Statement =>
  sql`select * from posyandu_session where village in ${among(villages)} and period = ${period}`;

/** A child as `packedChildren` packs it. */
export type PackedChild = [
  id: string,
  sex: 1 | 2,
  birthDate: string,
  livedFrom: string | null,
  leftOn: string | null,
  posyandu: string | null,
  stays: string | null,
  kia: 0 | 1,
  measured: 0 | 1,
  absence: string | null,
  services: string | null,
];

/** One row a village: children born in the last five years with what the month says of each. */
export const packedChildren = (villages: readonly number[], period: Month, born: string): Statement =>
  sql`select v.value village, (select json_group_array(json_array(p.id, p.sex, p.birth_date, p.lived_from, p.left_on, p.posyandu,
          ${EARLIER_STAYS}, p.kia_number is not null,
          exists (select 1 from measurement m where m.village = p.village and m.period = ${period} and m.person = p.id),
          (select a.reason from absence a where a.village = p.village and a.period = ${period} and a.person = p.id),
          (select r.services from person_month r where r.village = p.village and r.period = ${period} and r.person = p.id)))
        from person p where p.village = v.value and p.birth_date > ${born}) children
      from json_each(${json(villages)}) v`;

/** Months of those who are no children under five: mothers and girls, by posyandu. */
export const olderMonths = (villages: readonly number[], period: Month, born: string): Statement =>
  sql`select p.village, p.posyandu, r.services from person_month r
      join person p on p.village = r.village and p.id = r.person and p.birth_date <= ${born}
      where r.village in ${among(villages)} and r.period = ${period}`;

/** Figures of a month by posyandu, and of each village. */
export const posyanduFigures = (district: number, villages: readonly number[], period: Month): Statement =>
  sql`select region, json(counts) counts, json(parts) parts from rollup
      where district = ${district} and period = ${period} and level = 4 and region in ${among(villages)}`;

/** Children of a posyandu on the day: who was measured, and why the others did not come. */
export const childrenOfPosyandu = (village: number, posyandu: string, period: Month, born: string): Statement =>
  sql`select p.*, h.dusun, ifnull(p.rt, h.rt) at_rt, ifnull(p.address, h.address) at_address,
        (select max(m.date) from measurement m where m.village = p.village and m.period = ${period} and m.person = p.id) measured_on,
        (select a.reason from absence a where a.village = p.village and a.period = ${period} and a.person = p.id) absence
      from person p left join household h on h.village = p.village and h.id = p.household
      where p.village = ${village} and p.birth_date > ${born} and ${belongsTo(posyandu)}
      order by h.dusun, at_rt, p.name, p.id`;

/** Women of an open pregnancy. */
export const mothersOfPosyandu = (village: number, posyandu: string, period: Month): Statement =>
  sql`select p.id, p.name, p.birth_date, g.due_date, h.dusun, ifnull(p.rt, h.rt) at_rt, ifnull(p.address, h.address) at_address,
        (select r.services from person_month r where r.village = p.village and r.period = ${period} and r.person = p.id) services,
        (select a.reason from absence a where a.village = p.village and a.period = ${period} and a.person = p.id) absence
      from pregnancy g join person p on p.village = g.village and p.id = g.person
      left join household h on h.village = p.village and h.id = p.household
      where g.village = ${village} and g.ended_on is null and p.left_on is null and ${belongsTo(posyandu)}
      order by h.dusun, at_rt, p.name, p.id`;

const belongsTo = (posyandu: string): Statement =>
  posyandu === NO_POSYANDU
    ? sql`not exists (select 1 from facility f where f.district = p.district and f.id = p.posyandu and f.village = p.village and f.state <> 'retired')`
    : sql`p.posyandu = ${posyandu}`;

export const putPosyanduPlan = (row: Omit<PosyanduPlanRow, 'version'>): Statement =>
  sql`insert into posyandu_plan (district, posyandu, village, week, day, dusun, cadres, tools, tools_on)
      values (${row.district}, ${row.posyandu}, ${row.village}, cast(${row.week} as integer), cast(${row.day} as integer), ${row.dusun},
        ${row.cadres}, ${row.tools}, ${row.tools_on})
      on conflict (district, posyandu) do update set week = excluded.week, day = excluded.day, dusun = excluded.dusun,
        cadres = excluded.cadres, tools = excluded.tools, tools_on = excluded.tools_on, version = posyandu_plan.version + 1`;

export const putPosyanduSession = (row: Omit<PosyanduSessionRow, 'version'>): Statement =>
  sql`insert into posyandu_session (village, period, posyandu, on_day, cadres, tools, note, coach, coached, actor, at)
      values (${row.village}, cast(${row.period} as integer), ${row.posyandu}, ${row.on_day}, ${row.cadres}, ${row.tools}, ${row.note},
        ${row.coach}, ${row.coached}, ${row.actor}, ${row.at})
      on conflict (village, period, posyandu) do update set on_day = excluded.on_day, cadres = excluded.cadres,
        tools = excluded.tools, note = excluded.note, coach = excluded.coach, coached = excluded.coached,
        actor = excluded.actor, at = excluded.at, version = posyandu_session.version + 1`;

/** Why some people did not come; null: nothing is said any more. Those that are not named stay as they are. */
export const putAbsences = (
  at: { village: number; period: Month; actor: string; at: number },
  absences: readonly { person: string; reason: string | null }[],
): Statement[] => {
  const rows = json(absences);
  return [
    sql`delete from absence where village = ${at.village} and period = ${at.period}
          and person in (select value ->> 'person' from json_each(${rows}) where value ->> 'reason' is null)`,
    sql`insert into absence (village, period, person, reason, actor, at)
        select ${at.village}, ${at.period}, p.id, e.value ->> 'reason', ${at.actor}, ${at.at} from json_each(${rows}) e
          join person p on p.village = ${at.village} and p.id = e.value ->> 'person'
          where e.value ->> 'reason' is not null
        on conflict (village, period, person) do update set reason = excluded.reason, actor = excluded.actor, at = excluded.at
          where absence.reason <> excluded.reason`,
  ];
};
