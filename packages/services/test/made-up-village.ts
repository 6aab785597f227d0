import { type Db, json, sql } from '@konvergensi/db';
import { addMonths, formatMonth, monthOf, parseMonth } from '@konvergensi/domain';
import { DISTRICT } from './platform.ts';

/** A made-up ULID of a short name. */
export const idOf = (name: string): string =>
  `01JZ${name
    .toUpperCase()
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, 'X')
    .padEnd(22, '0')}`.slice(0, 26);

export interface Planted {
  id: string;
  birthDate: string;
  sex?: 1 | 2;
  household?: string | null;
  posyandu?: string | null;
}

export const plantPeople = (shard: Db, village: number, people: readonly Planted[]) =>
  shard.batch([
    sql`insert into person (village, id, district, name, sex, birth_date, household, posyandu)
        select ${village}, value ->> 0, ${DISTRICT}, 'Contoh ' || (value ->> 0), value ->> 2, value ->> 1, value ->> 3, value ->> 4
        from json_each(${json(people.map((p) => [p.id, p.birthDate, p.sex ?? 2, p.household ?? null, p.posyandu ?? null]))})`,
  ]);

export interface PlantedPregnancy {
  id: string;
  person: string;
  dueDate: string;
  armUm: number;
  endedOn?: string;
}

export const plantPregnancies = (shard: Db, village: number, rows: readonly PlantedPregnancy[]) =>
  shard.batch([
    sql`insert into pregnancy (village, id, person, due_date, arm_um, ended_on, ending, recorded_at)
        select ${village}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4,
          case when value ->> 4 is null then null else 'live-birth' end, 0
        from json_each(${json(rows.map((p) => [p.id, p.person, p.dueDate, p.armUm, p.endedOn ?? null]))})`,
  ]);

export interface PlantedMeasure {
  person: string;
  date: string;
  weightG: number | null;
  lengthUm: number | null;
}

export const plantMeasures = (shard: Db, village: number, rows: readonly PlantedMeasure[]) =>
  shard.batch([
    sql`insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
        select ${village}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 'L', 0
        from json_each(${json(rows.map((m) => [monthOf(m.date), m.person, m.date, m.weightG, m.lengthUm]))})`,
  ]);

export type Line = readonly [service: string, from: string, ...signs: string[]];

/** Signs of consecutive months, as entries by month: what someone types into the grids. */
export function entriesOf(people: Readonly<Record<string, readonly Line[]>>) {
  const months = new Map<string, Map<string, Record<string, string>>>();
  for (const [person, lines] of Object.entries(people)) {
    for (const [service, from, ...signs] of lines) {
      signs.forEach((sign, i) => {
        const month = formatMonth(addMonths(parseMonth(from) as number, i));
        const grid = months.get(month) ?? new Map<string, Record<string, string>>();
        grid.set(person, { ...grid.get(person), [service]: sign });
        months.set(month, grid);
      });
    }
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, grid]) => ({ month, entries: [...grid].map(([person, cells]) => ({ person, cells })) }));
}
