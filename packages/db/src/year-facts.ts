import {
  type Counts,
  type FigureRules,
  figureRulesOf,
  keyOfPeriod,
  type MeasurementFact,
  type Month,
  type PeriodKey,
  periodContaining,
  periodOfKey,
  type StateColumns,
  type VillageYearFacts,
  type WindowChild,
  type WindowMonth,
} from '@konvergensi/domain';
import { EARLIER_STAYS, earlierStays, type StoredStay } from './earlier-stays.ts';
import { measurementFact } from './facts.ts';
import { acceptedRules, publishedRules } from './figure-rules.ts';
import { unpackCounts } from './rollups.ts';
import { json, type Statement, sql } from './statement.ts';

const among = (values: readonly number[]): Statement => sql`select value from json_each(${json(values)})`;

/** A village's year: its children, measurements, months as stored, scorecards, and the target of the year. */
export function yearFactsOf(district: number, villages: readonly number[], months: readonly Month[]): Statement[] {
  const january = months[0]!;
  const year = Math.floor(january / 12);
  const quarters = [...new Set(months.map((month) => keyOfPeriod(periodContaining('quarter', month))))];
  return [
    sql`select village, json_group_array(json_array(id, sex, birth_date, lived_from, left_on, posyandu, moved_to, ${EARLIER_STAYS})) facts
        from person p where village in (${among(villages)}) group by village`,
    sql`select m.village, m.period, json_group_array(json_array(person, date, weight_g, length_um, position, oedema)) facts
        from json_each(${json(villages)}) v cross join json_each(${json(months)}) p
          cross join measurement m on m.village = v.value and m.period = p.value group by m.village, m.period`,
    // Of children who moved here during the year, what was measured where they lived before.
    sql`select c.village, m.period, json_group_array(json_array(m.person, m.date, m.weight_g, m.length_um, m.position, m.oedema)) facts
        from person c cross join person o on o.district = ${district} and o.birth_date = c.birth_date and o.sex = c.sex and o.id = c.id and o.village <> c.village
          cross join json_each(${json(months)}) p cross join measurement m on m.village = o.village and m.period = p.value and m.person = o.id
            and (o.left_on is null or m.period <= substr(o.left_on, 1, 4) * 12 + substr(o.left_on, 6, 2) - 1)
        where c.village in (${among(villages)}) and (c.lived_from between ${`${year}-01-01`} and ${`${year}-12-31`}
          or exists (select 1 from json_each(c.earlier_stays) s where s.value ->> 0 between ${`${year}-01-01`} and ${`${year}-12-31`}))
        group by c.village, m.period`,
    sql`select region village, period, seq, json(counts) counts, json(states) states from rollup
        where district = ${district} and period in (${among(months)}) and level = 4 and region in (${among(villages)})`,
    sql`select village, period, json(counts) counts from village_quarter
        where district = ${district} and period in (${among(quarters)}) and village in (${among(villages)})`,
    sql`select region village, children from target
        where district = ${district} and source = 'proyeksi' and region in (${among(villages)}) and period = ${january}`,
    sql`select q.village, 3 * (q.period - 1000000) + 2 period, ${publishedRules(sql`q.village`, sql`(3 * (q.period - 1000000) + 2)`)} version
        from quarter_close q where q.village in (${among(villages)}) and q.period in (${among(quarters)}) and q.state = 'locked'
        union all select 0, 0, ${acceptedRules(district)}`,
  ];
}

export interface VillageYearRows {
  village: number;
  facts: VillageYearFacts;
  /** What a window is to be computed by: those it was published under, with the quarter it ends with, else the district's. */
  rulesOf(key: PeriodKey): FigureRules;
  /** Of each stored month. */
  seqs: ReadonlyMap<Month, number>;
  /** Villages of the district that children moved on to, with the day. */
  movedTo: readonly (readonly [village: number, on: string])[];
}

type Rows = readonly Record<string, unknown>[];
type ChildArray = [
  string,
  1 | 2,
  string,
  string | null,
  string | null,
  string | null,
  number | null,
  StoredStay[] | null,
];

const parsed = <T>(row: Record<string, unknown> | undefined): T[] =>
  JSON.parse((row?.['facts'] as string | undefined) ?? '[]') as T[];

/** The answers of `yearFactsOf`, of each village. */
export function readYearFacts(
  villages: readonly number[],
  months: readonly Month[],
  results: readonly { rows: Rows }[],
): VillageYearRows[] {
  const [people, own, elsewhere, stored, scorecards, targets, versions] = results.map(({ rows }) => rows) as [
    Rows,
    Rows,
    Rows,
    Rows,
    Rows,
    Rows,
    Rows,
  ];
  return villages.map((village) => {
    const of = (rows: Rows) => rows.filter((row) => Number(row['village']) === village);
    const held = of(stored);
    const children = parsed<ChildArray>(of(people)[0]);
    const measured = [...of(own), ...of(elsewhere)];
    return {
      village,
      rulesOf: (key) => rulesIn(versions, village, key),
      seqs: new Map(held.map((row) => [Number(row['period']), Number(row['seq'])])),
      movedTo: children.flatMap(([, , , , leftOn, , movedTo, stays]) =>
        [...(stays ?? []).map(([, until, , to]) => [to, until] as const), [movedTo, leftOn] as const].flatMap(
          ([to, on]) => (to === null || on === null ? [] : [[to, on] as const]),
        ),
      ),
      facts: {
        months: months.map((period): WindowMonth => {
          const row = held.find((one) => Number(one['period']) === period);
          const measurements = measurementsIn(measured, period);
          return { period, counts: countsOf(row), states: statesIn(row), measurements };
        }),
        children: children.map(windowChild),
        scorecards: new Map<PeriodKey, Counts>(of(scorecards).map((row) => [Number(row['period']), countsOf(row)])),
        yearTarget: (of(targets)[0]?.['children'] as number | undefined) ?? null,
      },
    };
  });
}

function rulesIn(versions: Rows, village: number, key: PeriodKey): FigureRules {
  const { last } = periodOfKey(key);
  const of = (place: number, month: number) =>
    versions.find((row) => Number(row['village']) === place && Number(row['period']) === month);
  return figureRulesOf((of(village, last) ?? of(0, 0))?.['version'] as string | null | undefined);
}

const countsOf = (row: Record<string, unknown> | undefined): Counts =>
  row === undefined ? new Map() : unpackCounts(row['counts'] as string);

const statesIn = (row: Record<string, unknown> | undefined): StateColumns | null =>
  row?.['states'] == null ? null : (JSON.parse(row['states'] as string) as StateColumns);

const measurementsIn = (rows: Rows, period: Month): MeasurementFact[] =>
  rows
    .filter((row) => Number(row['period']) === period)
    .flatMap((row) => parsed<Parameters<typeof measurementFact>[0]>(row).map(measurementFact));

const windowChild = ([id, sex, birthDate, livedFrom, leftOn, posyandu, movedTo, stays]: ChildArray): WindowChild => ({
  id,
  sex,
  birthDate,
  livedFrom,
  leftOn,
  ...earlierStays(stays),
  posyandu,
  movedOn: movedTo !== null,
});
