import { Problem, type QuarterList, type QuarterView } from '@konvergensi/contract';
import {
  json,
  type QuarterCloseRow,
  type QuarterStepRow,
  quarterKey,
  quarterOf,
  quartersOfDistrict,
  type ScorecardVersionRow,
  sql,
  stepsOf,
  versionsOf,
} from '@konvergensi/db';
import {
  addCompleteness,
  dueInMonth,
  formatMonth,
  formatPeriod,
  monthOf,
  NO_FORMS,
  type Period,
  parsePeriod,
  periodContaining,
  recordingRulesOf,
  submissionDue,
  timelinessOf,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { marksIn } from '../record/month-grid.ts';
import { openRecordVillage } from '../record/open-record-village.ts';
import { factsStatements, readFactsOf, type VillageFacts } from '../record/village-facts.ts';
import type { DistrictQuarterRow } from '../scorecard/district-scorecard.ts';

function quarterOrLast(text: string | undefined, thisMonth: number): Period {
  const last = periodContaining('quarter', periodContaining('quarter', thisMonth).first - 1);
  const quarter = text === undefined ? last : parsePeriod(text);
  if (quarter === null || quarter.kind !== 'quarter') throw new Problem('not-found');
  return quarter;
}

/** How far a village's quarter is: steps, completeness by month, by whom, and what still blocks it. */
export async function readQuarter(
  deps: Deps,
  actor: Actor,
  asked: { village: string; quarter?: string | undefined },
): Promise<QuarterView> {
  const { village } = await openRecordVillage(deps, actor, asked.village, 'scorecard.read');
  const quarter = quarterOrLast(asked.quarter, village.thisMonth);
  const key = quarterKey(quarter.first);
  const [closing, steps, versions, ...rows] = await village.district.db.batch([
    quarterOf(village.id, key),
    stepsOf(village.id, key),
    versionsOf(village.id, key),
    ...factsStatements({
      villages: [village.id],
      people: [quarter.first, quarter.last],
      records: [quarter.first, quarter.last],
    }),
  ]);
  const close = closing!.rows[0] as unknown as QuarterCloseRow | undefined;
  const facts = readFactsOf(rows);
  const months = [0, 1, 2].map((i) => quarter.first + i).filter((month) => month <= village.thisMonth);
  const submitted = close?.first_submitted_on ?? null;
  // Who signed and what was remarked is for those who close quarters or see names there; counts and dates are for all.
  const knows = (['record.read', 'period.submit', 'period.verify', 'period.lock'] as const).some(village.may);
  return {
    village: village.code,
    quarter: formatPeriod(quarter),
    state: close?.state ?? 'open',
    locks: close?.locks ?? 0,
    due: submissionDue(quarter),
    timeliness: timelinessOf(quarter, submitted, village.today),
    steps: (steps!.rows as unknown as QuarterStepRow[]).map(({ step, name, on_day, remarks, at }) => ({
      step,
      name: knows ? name : null,
      on: on_day,
      remarks: knows ? remarks : null,
      at,
    })),
    months: months.map((month) => ({ month: formatMonth(month), ...filledIn(facts, month) })),
    actors: (await actorsOf(deps, facts)).map((one) => (knows ? one : { ...one, name: null })),
    notRecorded: blanksOf(facts, months, village.may('record.read')),
    versions: (versions!.rows as unknown as ScorecardVersionRow[]).map(({ lock_number, at, reason, counts }) => {
      const [met = 0, due = 0] = (JSON.parse(counts) as Record<string, number[]>)['konv.bersama'] ?? [];
      return { lock: lock_number, at, reason, met, due };
    }),
  };
}

const columnsIn = (facts: VillageFacts, month: number) => {
  const rules = recordingRulesOf(Math.floor(month / 12));
  return facts.people.flatMap((each) => {
    const columns = dueInMonth(each.recorded, month, rules);
    return columns === null || columns.length === 0 ? [] : [{ each, columns }];
  });
};

const filledIn = (facts: VillageFacts, month: number) =>
  columnsIn(facts, month).reduce(
    (sum, { each, columns }) => addCompleteness(sum, columns, marksIn(facts, each.person.id, month)),
    NO_FORMS,
  );

/** Who recorded how many person-months of the quarter: the cadre's part in its completeness. */
async function actorsOf(deps: Deps, facts: VillageFacts): Promise<QuarterView['actors']> {
  const by = new Map<string, { people: number; last: number }>();
  for (const rows of facts.held.values()) {
    for (const { actor, at } of rows) {
      const known = by.get(actor) ?? { people: 0, last: 0 };
      by.set(actor, { people: known.people + 1, last: Math.max(known.last, at) });
    }
  }
  if (by.size === 0) return [];
  const names = await deps.directory.all<{ id: string; name: string }>(
    sql`select id, name from user where id in (select value from json_each(${json([...by.keys()])}))`,
  );
  return [...by].map(([id, counts]) => ({ name: names.find((row) => row.id === id)?.name ?? id, ...counts }));
}

/** People with cells that are due and blank, most first: what still blocks the quarter. */
function blanksOf(facts: VillageFacts, months: readonly number[], names: boolean): QuarterView['notRecorded'] {
  const blanks = new Map<string, QuarterView['notRecorded'][number]>();
  for (const month of months) {
    for (const { each, columns } of columnsIn(facts, month)) {
      const marks = marksIn(facts, each.person.id, month);
      const blank = columns.filter(({ due, service }) => due && !marks.has(service)).length;
      if (blank === 0) continue;
      const known = blanks.get(each.row)?.blanks ?? 0;
      const { person, list } = each;
      blanks.set(each.row, { person: person.id, name: names ? person.name : null, list, blanks: known + blank });
    }
  }
  return [...blanks.values()].sort((a, b) => b.blanks - a.blanks);
}

/** The villages of a district or sub-district with how each stands in a quarter: late and missing ones among them. */
export async function listQuarters(
  deps: Deps,
  actor: Actor,
  asked: { region: string; quarter?: string | undefined },
): Promise<QuarterList> {
  const district = await openDistrict(deps, actor, asked.region.slice(0, 5), 'scorecard.read');
  const today = todayOf(deps, asked.region);
  const quarter = quarterOrLast(asked.quarter, monthOf(today));
  const key = quarterKey(quarter.first);
  const [rows, recorded] = await district.db.batch([
    quartersOfDistrict(district.id, key),
    sql`select r.code, count(distinct m.period) months, count(*) n from region r cross join person_month m
          on m.village = r.id and m.period between ${quarter.first} and ${quarter.last}
        where r.district = ${district.id} and r.level = 4 group by r.id`,
  ]);
  const villages = (rows!.rows as unknown as DistrictQuarterRow[]).filter(
    ({ code, parent, id }) =>
      code.startsWith(asked.region) && (district.whole || district.reaches([...district.path, parent, id])),
  );
  if (villages.length === 0) throw new Problem('not-found');
  const counts = new Map(
    (recorded!.rows as { code: string; months: number; n: number }[]).map((row) => [row.code, row]),
  );
  return {
    region: asked.region,
    quarter: formatPeriod(quarter),
    due: submissionDue(quarter),
    villages: villages.map(({ code, name, subdistrict, state, locks, first_submitted_on: submittedOn }) => ({
      code,
      name,
      subdistrict,
      state,
      submittedOn,
      timeliness: timelinessOf(quarter, submittedOn, today),
      locks: locks ?? 0,
      recordedMonths: counts.get(code)?.months ?? 0,
      personMonths: counts.get(code)?.n ?? 0,
    })),
  };
}
