import type { AksiTableQuery, ComputedOf } from '@konvergensi/contract';
import { sql } from '@konvergensi/db';
import {
  formatMonth,
  isHotspot,
  PRIORITY_2026,
  type Proportion,
  paidBy,
  reachAcrossWeights,
  reachSteps,
  type VillageCase,
} from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { todayOf } from '../core/today.ts';
import { type OpenTable, placedOf } from './open-table.ts';
import { serviceGaps } from './service-gaps.ts';
import { recommendationsOf } from './taken-up.ts';

type Situation = ComputedOf<'situation'>;

const CUT = 0.9;

const rateOf = (cases: readonly VillageCase[]): Proportion => ({
  numerator: cases.reduce((sum, { stunted }) => sum + stunted, 0),
  denominator: cases.reduce((sum, { measured }) => sum + measured, 0),
});

/** Aksi 1 from the figures: where the cases are, which services lack what, and what a budget would reach. */
export async function situationTable(deps: Deps, open: OpenTable, query: AksiTableQuery): Promise<Situation> {
  const { priority } = open;
  const caseOf = new Map(priority.cases.cases.map((one) => [one.village, one]));
  const whole = rateOf(priority.cases.cases);
  const seen = open.villages.flatMap((village) => {
    const found = caseOf.get(village.id);
    return found === undefined ? [] : [{ village, found }];
  });
  const [{ period, gaps }, told] = await Promise.all([serviceGaps(open), toldByTables(deps, open)]);
  return {
    table: 'situation',
    month: priority.cases.period === null ? null : formatMonth(priority.cases.period),
    rate: whole,
    subdistricts: subdistrictsOf(seen, whole, told.subdistricts),
    hotspots: seen
      .filter(({ found }) => isHotspot({ numerator: found.stunted, denominator: found.measured }, whole))
      .map(({ village, found: { stunted, measured } }) => ({ ...placedOf(village), stunted, measured }))
      .sort((a, b) => b.stunted - a.stunted || a.code.localeCompare(b.code)),
    period,
    gaps,
    ...told.counts,
    reach: reachOf(open, query),
    recommendations: recommendationsOf(open, open.year - 1),
  };
}

type Seen = { village: OpenTable['villages'][number]; found: VillageCase };

function subdistrictsOf(
  seen: readonly Seen[],
  whole: Proportion,
  regions: readonly { id: number; code: string; name: string }[],
): Situation['subdistricts'] {
  return regions.flatMap(({ id, code, name }) => {
    const cases = seen.flatMap(({ village, found }) => (village.parent === id ? [found] : []));
    if (cases.length === 0) return [];
    const { numerator: stunted, denominator: measured } = rateOf(cases);
    const isKnown = cases.every(({ target }) => target !== null);
    return [
      {
        region: { code, name, level: 'subdistrict' as const, kind: 'subdistrict' as const },
        villages: cases.length,
        stunted,
        measured,
        weighed: cases.reduce((sum, { weighed }) => sum + weighed, 0),
        target: isKnown ? cases.reduce((sum, { target }) => sum + (target ?? 0), 0) : null,
        hotspot: isHotspot({ numerator: stunted, denominator: measured }, whole),
      },
    ];
  });
}

/** What the district's other tables say of supply and of coordination. */
async function toldByTables(deps: Deps, { district, year, villages }: OpenTable) {
  const ids = JSON.stringify(villages.map(({ id }) => id));
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const [regions, supply, meetings, promises] = await district.db.batch([
    sql`select id, code, name from region where district = ${district.id} and level = 3 order by code`,
    sql`select facility, service, count(*) asked, sum(available = 0) lacking from supply
        where village in (select value from json_each(${ids})) group by facility, service
        order by lacking desc, facility, service`,
    sql`select kind, count(*) n from meeting where district = ${district.id} and held_on between ${from} and ${to}
        group by kind order by kind`,
    sql`select state, due_on from commitment where district = ${district.id} and made_on between ${from} and ${to}`,
  ]);
  const today = todayOf(deps, district.code);
  const ledger = promises!.rows as unknown as { state: string; due_on: string }[];
  const open = ledger.filter(({ state }) => state === 'open');
  return {
    subdistricts: regions!.rows as unknown as { id: number; code: string; name: string }[],
    counts: {
      supply: supply!.rows as unknown as Situation['supply'],
      meetings: meetings!.rows as unknown as Situation['meetings'],
      commitments: {
        open: open.length,
        late: open.filter(({ due_on: due }) => due < today).length,
        closed: ledger.length - open.length,
      },
    },
  };
}

function reachOf(open: OpenTable, { budget, perVillage = 0, perChild = 0 }: AksiTableQuery): Situation['reach'] {
  const { cases, ranked, list } = open.priority;
  const steps = open.district.whole ? reachSteps(ranked, cases.cases, { perVillage, perChild }) : [];
  const isPriced = budget !== undefined && perVillage + perChild > 0;
  const paid = isPriced ? paidBy(steps, budget) : null;
  const count = paid ?? list.wanted;
  const placeOf = new Map(cases.villages.map((village) => [village.id, placedOf(village)]));
  return {
    budget: budget ?? null,
    perVillage,
    perChild,
    paid,
    paidAfterCut: isPriced ? paidBy(steps, budget * CUT) : null,
    across: steps.length === 0 ? null : reachAcrossWeights(ranked, count, PRIORITY_2026, list.weights),
    stunted: rateOf(cases.cases).numerator,
    steps: steps.map(({ village, ...step }) => ({ ...placeOf.get(village)!, ...step })),
  };
}
