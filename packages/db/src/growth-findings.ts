import type { growthFinding } from './schema/shard.ts';
import { json, type Statement, sql } from './statement.ts';

export type GrowthFindingRow = typeof growthFinding.$inferSelect;

/** Villages a person lives or lived in: one row a residence, found by birth date and sex. */
const villagesOf = (district: number, person: { id: string; birth_date: string; sex: number }): Statement =>
  sql`select village from person where district = ${district} and birth_date = ${person.birth_date} and sex = ${person.sex}
      and id = ${person.id}`;

/** Every measurement of a child in whichever villages of the district it lived, oldest first; a seek a month. */
export const measurementsOfChild = (
  district: number,
  person: { id: string; birth_date: string; sex: number },
  periods: readonly number[],
): Statement =>
  sql`select m.* from (${villagesOf(district, person)}) v cross join json_each(${json(periods)}) p
        cross join measurement m on m.village = v.village and m.period = p.value and m.person = ${person.id}
      order by m.period, m.date`;

export const findingsOfChild = (district: number, person: { id: string; birth_date: string; sex: number }): Statement =>
  sql`select f.* from (${villagesOf(district, person)}) v
        cross join growth_finding f on f.village = v.village and f.person = ${person.id}
      order by f.measured_on`;

/** The word of one re-measurement; said again the same day, the later one stands and the earlier is in the trail. */
export const putGrowthFinding = (row: GrowthFindingRow): Statement =>
  sql`insert into growth_finding (village, person, "index", measured_on, state, tool, note, actor, actor_name, at)
      values (${row.village}, ${row.person}, ${row.index}, ${row.measured_on}, ${row.state}, ${row.tool}, ${row.note},
        ${row.actor}, ${row.actor_name}, ${row.at})
      on conflict (village, person, "index", measured_on) do update set state = excluded.state, tool = excluded.tool,
        note = excluded.note, actor = excluded.actor, actor_name = excluded.actor_name, at = excluded.at`;
