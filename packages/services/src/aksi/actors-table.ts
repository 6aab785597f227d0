import type { ComputedOf } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import { type ActorVillage, freeOfStunting, monthsBegun, sumActors } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import { type OpenTable, placedOf } from './open-table.ts';
import { countsOfPeriods, keyOfYear } from './window-counts.ts';

type Actors = ComputedOf<'actors'>;

const MONTHS = 12;
const CONVERGENCE = 'konv.bersama';

interface Told {
  begun: number;
  months: ReadonlyMap<number, number>;
  meetings: ReadonlyMap<number, number>;
  funds: ReadonlyMap<number, { total: number; stunting: number }>;
}

/** Aksi 5 from the records: what each village's cadres have and do, its meeting, its budget; a kelurahan apart. */
export async function actorsTable(deps: Deps, open: OpenTable): Promise<Actors> {
  const [told, years] = await Promise.all([
    toldOf(deps, open),
    countsOfPeriods(open, [keyOfYear(open.year)], [CONVERGENCE]),
  ]);
  const caseOf = new Map(open.priority.cases.cases.map((one) => [one.village, one]));
  const cadres = open.linesOf('cadre').map(({ values }) => values);
  const rows = open.villages.map((place) => {
    const found = caseOf.get(place.id);
    const target = found?.target ?? null;
    const village: ActorVillage = {
      code: place.code,
      isDesa: place.kind !== 'kelurahan',
      cadres: cadres.filter((cadre) => cadre.village === place.code),
      months: told.months.get(place.id) ?? 0,
      meetings: told.meetings.get(place.id) ?? 0,
      funds: told.funds.get(place.id) ?? null,
      measured: found?.measured ?? 0,
      stunted: found?.stunted ?? 0,
      coverage: target === null ? null : { weighed: found?.weighed ?? 0, target },
    };
    const [met = 0, due = 0] = years.get(keyOfYear(open.year))?.get(place.id)?.get(CONVERGENCE) ?? [];
    return { place, village, convergence: due === 0 ? null : { numerator: met, denominator: due } };
  });
  const shown = (isDesa: boolean) =>
    rows
      .filter(({ village }) => village.isDesa === isDesa)
      .map(({ place, village, convergence }) => ({ ...placedOf(place), ...rowOf(village), convergence }));
  return {
    table: 'actors',
    begun: told.begun,
    sums: sumActors(
      rows.map(({ village }) => village),
      told.begun,
    ),
    desa: shown(true),
    kelurahan: shown(false),
  };
}

const rowOf = (village: ActorVillage) => ({
  cadres: village.cadres.length,
  withDecree: village.cadres.filter(({ decree }) => decree !== null).length,
  trained: village.cadres.filter(({ trainedOn }) => trainedOn !== null).length,
  coached: village.cadres.filter(({ coachedOn }) => coachedOn !== null).length,
  fee: village.cadres.reduce((sum, { fee }) => sum + (fee ?? 0), 0),
  months: village.months,
  meetings: village.meetings,
  funds: village.funds,
  free: freeOfStunting(village),
});

async function toldOf(deps: Deps, { district, year, villages }: OpenTable): Promise<Told> {
  const ids = JSON.stringify(villages.map(({ id }) => id));
  const january = year * MONTHS;
  const [months, meetings, funds] = await district.db.batch([
    sql`select v.value village, (select count(*) from (select distinct period from person_month m
            where m.village = v.value and m.period between ${january} and ${january + MONTHS - 1})) n from json_each(${ids}) v`,
    sql`select region village, count(*) n from meeting where district = ${district.id} and kind = 'rembuk-desa'
          and held_on between ${`${year}-01-01`} and ${`${year}-12-31`} group by region`,
    sql`select village, sum(total) total, sum(stunting) stunting from village_fund
        where year = ${year} and village in (select value from json_each(${ids})) group by village`,
  ]);
  const counted = (result: typeof months) =>
    new Map(result!.rows.map((row) => [Number(row['village']), Number(row['n'])] as const));
  return {
    begun: monthsBegun(year, todayOf(deps, district.code)),
    months: counted(months),
    meetings: counted(meetings),
    funds: new Map(
      funds!.rows.map((row) => [
        Number(row['village']),
        { total: Number(row['total']), stunting: Number(row['stunting']) },
      ]),
    ),
  };
}
