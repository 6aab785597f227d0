import {
  type ChildFact,
  type FigureRules,
  figureRulesOf,
  type MeasurementFact,
  type TargetFacts,
  type VillageMonthFacts,
  type WeighingFact,
} from '@konvergensi/domain';
import type { CellKey } from './cells.ts';
import { servicesOf } from './closing.ts';
import { EARLIER_STAYS, earlierStays, type StoredStay } from './earlier-stays.ts';
import { acceptedRules, publishedRules } from './figure-rules.ts';
import { unpackCounts } from './rollups.ts';
import { json, type Statement, sql } from './statement.ts';

export interface DirtyCell {
  period: number;
  village: number;
  seq: number;
}

/** One row a village: its residences as one JSON array of arrays. */
const childrenOf = (villages: readonly number[]): Statement =>
  sql`select village, json_group_array(json_array(id, sex, birth_date, lived_from, left_on, posyandu, ${EARLIER_STAYS})) facts
      from person p where village in (select value from json_each(${json(villages)})) group by village`;

/** Of the months before a cell so many are read with it: those that gain is told by. */
const MONTHS_BEHIND = 2;

/** Each cell's month and those behind it, each once however many cells of a village follow one another. */
const monthsRead = (cells: readonly CellKey[]): [village: number, period: number][] => {
  const keys = new Map<string, [number, number]>();
  for (const { village, period } of cells) {
    for (let back = 0; back <= MONTHS_BEHIND; back += 1) {
      keys.set(`${village}:${period - back}`, [village, period - back]);
    }
  }
  return [...keys.values()];
};

/** One row a village-month: its measurements as one JSON array of arrays. */
const measurementsOf = (cells: readonly CellKey[]): Statement =>
  sql`select m.village, m.period,
        json_group_array(json_array(person, date, weight_g, length_um, position, oedema)) facts
      from json_each(${json(monthsRead(cells))}) c
      cross join measurement m on m.village = c.value ->> 0 and m.period = c.value ->> 1
      group by m.village, m.period`;

/**
 * S of each cell: the list's latest number up to the month, the year's projection, the register's vouching; and the rules
 * under which it was published, else those of the district.
 */
const targetsOf = (district: number, cells: readonly CellKey[]): Statement =>
  sql`select c.value ->> 0 village, c.value ->> 1 period,
        (select children from target t where t.district = ${district} and t.source = 'daftar'
           and t.region = c.value ->> 0 and t.period <= c.value ->> 1 order by t.period desc limit 1) daftar,
        (select children from target t where t.district = ${district} and t.source = 'proyeksi'
           and t.region = c.value ->> 0 and t.period = (c.value ->> 1) / 12 * 12) proyeksi,
        (select min(confirmed_on) from register_confirmation r where r.village = c.value ->> 0) register_from,
        ${publishedRules(sql`(c.value ->> 0)`, sql`(c.value ->> 1)`)} published, ${acceptedRules(district)} accepted
      from json_each(${json(cells.map((c) => [c.village, c.period]))}) c`;

/** Those that wait, with what a computation of them will have counted. */
const waitingSeqs = (district: number, cells: readonly CellKey[]): Statement =>
  sql`select cell.village, cell.period, cell.seq from json_each(${json(cells.map((c) => [c.village, c.period]))}) c
      cross join cell on cell.district = ${district} and cell.period = c.value ->> 1 and cell.village = c.value ->> 0`;

/** Those that were ever computed or wait. */
export const knownSeqs = (district: number, cells: readonly CellKey[]): Statement =>
  sql`select village, period, ifnull(waiting, computed) seq from (
        select c.value ->> 0 village, c.value ->> 1 period,
          (select k.seq from cell k where k.district = ${district} and k.period = c.value ->> 1 and k.village = c.value ->> 0) waiting,
          (select r.seq from rollup r where r.district = ${district} and r.period = c.value ->> 1 and r.level = 4 and r.region = c.value ->> 0) computed
        from json_each(${json(cells.map((c) => [c.village, c.period]))}) c)
      where waiting is not null or computed is not null`;

/** Facts of some village-months with the `seq` of each cell: one batch, one snapshot. */
export const factsOf = (
  district: number,
  cells: readonly CellKey[],
  seqs: Statement = waitingSeqs(district, cells),
): Statement[] => [
  seqs,
  childrenOf([...new Set(cells.map((c) => c.village))]),
  measurementsOf(cells),
  targetsOf(district, cells),
  longAgo(cells),
];

/** No child is a target for more months; longer ago nothing is looked for. */
const MOST_MONTHS = 72;

/** Of whom is weighed in a cell and was in neither month before: the latest weighing before those, back to birth and to the village's first. */
const longAgo = (cells: readonly CellKey[]): Statement =>
  sql`select w.village, w.period, json_group_array(json_array(w.person, m.date, m.weight_g, m.oedema)) facts from (
        select n.village, n.period, n.person, iif(n.period - n.since < 3, null, (
            select n.period - back.value from json_each(${json(Array.from({ length: MOST_MONTHS - 2 }, (_, i) => i + 3))}) back
            where back.value <= n.period - n.since and exists (select 1 from measurement e
              where e.village = n.village and e.period = n.period - back.value and e.person = n.person and e.weight_g > 0)
            limit 1)) found
        from (
          select distinct m.village, m.period, m.person,
            max(substr(p.birth_date, 1, 4) * 12 + substr(p.birth_date, 6, 2) - 1,
              (select min(o.period) from measurement o where o.village = m.village)) since
          from json_each(${json(cells.map((c) => [c.village, c.period]))}) c
          cross join measurement m on m.village = c.value ->> 0 and m.period = c.value ->> 1 and m.weight_g > 0
          cross join person p on p.village = m.village and p.id = m.person
          where not exists (select 1 from measurement e where e.village = m.village
            and e.period in (m.period - 1, m.period - 2) and e.person = m.person and e.weight_g > 0)) n) w
      cross join measurement m on m.village = w.village and m.period = w.found and m.person = w.person and m.weight_g > 0
      group by 1, 2`;

type Rows = readonly Record<string, unknown>[];
type ChildArray = [string, 1 | 2, string, string | null, string | null, string | null, StoredStay[] | null];
type WeighingArray = [string, string, number, 0 | 1];
type MeasurementArray = [string, string, number | null, number | null, 'L' | 'H' | null, 0 | 1];

const childFact = ([id, sex, birthDate, livedFrom, leftOn, posyandu, stays]: ChildArray): ChildFact => ({
  id,
  sex,
  birthDate,
  livedFrom,
  leftOn,
  ...earlierStays(stays),
  posyandu,
});

export const measurementFact = ([
  person,
  date,
  weightG,
  lengthUm,
  position,
  oedema,
]: MeasurementArray): MeasurementFact => ({
  person,
  date,
  weightG,
  lengthUm,
  position,
  oedema: oedema === 1,
});

const weighingFact = ([person, date, weightG, oedema]: WeighingArray): WeighingFact => ({
  person,
  date,
  weightG,
  oedema: oedema === 1,
});

/** Statements of one batch that `readFacts` reads. */
export const FACTS_STATEMENTS = 5;

export interface CellFacts {
  cell: DirtyCell;
  facts: VillageMonthFacts;
  /** What it is to be computed by. */
  rules: FigureRules;
  /** Its quarter is locked: other rules do not change it. */
  isPublished: boolean;
}

/** The same with the services as they were judged last: for what is told of a month beside the pass that judges them. */
export const factsWithServices = (district: number, cells: readonly CellKey[]): Statement[] => [
  ...factsOf(district, cells, knownSeqs(district, cells)),
  servicesOf(district, cells),
];

/** Rows of `factsWithServices` as facts. */
export function readWithServices(results: readonly { rows: Rows }[]): CellFacts[] {
  const rows = results[FACTS_STATEMENTS]?.rows ?? [];
  const services = new Map(rows.map((row) => [`${Number(row['village'])}:${Number(row['period'])}`, row['services']]));
  return readFacts(results).map((found) => {
    const own = services.get(`${found.cell.village}:${found.cell.period}`);
    return typeof own === 'string' ? { ...found, facts: { ...found.facts, services: unpackCounts(own) } } : found;
  });
}

/** Rows of `factsOf` as facts, one per cell, each with the `seq` read in the same snapshot. */
export function readFacts(results: readonly { rows: Rows }[]): CellFacts[] {
  const [seqs = [], children = [], measurements = [], targets = [], weighed = []] = results.map(
    (result) => result.rows,
  );
  const childrenBy = new Map(
    children.map((row) => [row['village'], (JSON.parse(row['facts'] as string) as ChildArray[]).map(childFact)]),
  );
  const key = (row: Record<string, unknown>) => `${Number(row['village'])}:${Number(row['period'])}`;
  const measurementsBy = new Map(
    measurements.map((row) => [
      key(row),
      (JSON.parse(row['facts'] as string) as MeasurementArray[]).map(measurementFact),
    ]),
  );
  const longAgoBy = new Map(
    weighed.map((row) => [key(row), (JSON.parse(row['facts'] as string) as WeighingArray[]).map(weighingFact)]),
  );
  const targetsBy = new Map(targets.map((row) => [key(row), row]));
  const weighedIn = (village: number, period: number): WeighingFact[] =>
    Array.from({ length: MONTHS_BEHIND }, (_, i) => measurementsBy.get(`${village}:${period - 1 - i}`) ?? []).flatMap(
      (month) => month.filter(({ weightG }) => weightG !== null && weightG > 0),
    );
  return seqs.map((row) => {
    const cell = { village: Number(row['village']), period: Number(row['period']), seq: Number(row['seq']) };
    const target = targetsBy.get(key(row));
    const found: TargetFacts = {
      daftar: (target?.['daftar'] as number | null | undefined) ?? null,
      proyeksi: (target?.['proyeksi'] as number | null | undefined) ?? null,
      registerFrom: (target?.['register_from'] as string | null | undefined) ?? null,
    };
    const published = (target?.['published'] as string | null | undefined) ?? null;
    return {
      cell,
      rules: figureRulesOf(published ?? (target?.['accepted'] as string | null | undefined)),
      isPublished: published !== null,
      facts: {
        period: cell.period,
        children: childrenBy.get(cell.village) ?? [],
        measurements: measurementsBy.get(key(row)) ?? [],
        earlier: [...weighedIn(cell.village, cell.period), ...(longAgoBy.get(key(row)) ?? [])],
        targets: found,
      },
    };
  });
}
