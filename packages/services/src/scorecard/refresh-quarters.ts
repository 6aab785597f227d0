import {
  type CellKey,
  changesBehind,
  firstMonthOf,
  monthsToMark,
  packCounts,
  putQuarter,
  type QuarterCounts,
  type QuarterStands,
  quarterKey,
  recordedQuarters,
  type ScorecardRulesRow,
  type Statement,
  type StatementResult,
  scorecardRulesOfDistrict,
} from '@konvergensi/db';
import {
  type Counts,
  certaintyCounts,
  type Month,
  mergeCounts,
  monthOf,
  monthsOfKey,
  periodContaining,
  type ScorecardRules,
  scorecardCounts,
} from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { todayOf } from '../core/today.ts';
import { factsStatements, readAllFacts } from '../record/village-facts.ts';
import { judgeVillage, LOOK_BACK } from './judge-village.ts';
import { recordedInTime } from './recorded-in-time.ts';
import { rulesOfDistrict } from './rules-of-district.ts';
import { servicesOfMonth } from './services-of-month.ts';

/** What `refreshQuarters` needs to know of some village-months. */
export const quartersBehind = (
  district: OpenDistrict,
  months: readonly (readonly [village: number, month: Month])[],
  current: Month,
): Statement[] => [recordedQuarters(months, quarterKey(current)), scorecardRulesOfDistrict(district.id)];

/** Services of village-months as counts, by `village:month`. */
export type MonthServices = ReadonlyMap<string, Counts>;

/**
 * Judges anew the quarters that some changed village-months bear on: their own and later ones in which the village has
 * records, since counts run on. Part of the pass that recomputes what changed, before its cells are written: a cell is
 * done only when its scorecards are. Twice, late or out of order it gives the same. Answers the services of the months of
 * those quarters.
 */
export async function refreshQuarters(
  deps: Deps,
  district: OpenDistrict,
  months: readonly (readonly [village: number, month: Month])[],
  [found, ruleRows]: readonly Pick<StatementResult, 'rows'>[],
): Promise<MonthServices> {
  const services = new Map<string, Counts>();
  const quarters = found!.rows as unknown as { village: number; quarter: number }[];
  if (quarters.length === 0) return services;
  const { rules } = rulesOfDistrict(ruleRows!.rows as unknown as ScorecardRulesRow[], undefined);
  for (const [quarter, of] of Map.groupBy(quarters, (one) => one.quarter)) {
    const computed = months.flatMap(([village, period]) =>
      quarterKey(period) === quarter ? [{ village, period }] : [],
    );
    const villages = of.map(({ village }) => village);
    const judged = await refreshQuarter(deps, district, { quarter, villages, computed, rules });
    for (const [key, counts] of judged) services.set(key, counts);
  }
  return services;
}

interface Asked {
  quarter: number;
  villages: readonly number[];
  /** Village-months of the quarter itself that are being computed. */
  computed: readonly CellKey[];
  rules: ScorecardRules;
}

async function refreshQuarter(
  deps: Deps,
  district: OpenDistrict,
  { quarter, villages, computed, rules }: Asked,
): Promise<Map<string, Counts>> {
  const period = periodContaining('quarter', firstMonthOf(quarter));
  const from = period.first - LOOK_BACK;
  const months = Array.from({ length: period.last - from + 1 }, (_, i) => from + i);
  const begun = monthsOfKey(quarter).filter((month) => month <= monthOf(todayOf(deps, district.code)));
  const [changes, ...facts] = await district.db.batch([
    changesBehind(district.id, quarter, villages, months),
    ...factsStatements({ villages, people: [period.first, period.last], records: [from, period.last] }),
  ]);
  const stands = new Map((changes!.rows as unknown as QuarterStands[]).map((row) => [row.village, row]));
  const services = new Map<string, Counts>();
  const counted = [...readAllFacts(facts)].map(([village, of]): QuarterCounts => {
    const inTime = recordedInTime(of, district.code);
    const { people, scores } = judgeVillage(of, period, rules);
    const timely = judgeVillage(inTime, period, rules).scores;
    const counts = packCounts(mergeCounts(scorecardCounts(people, scores, rules), certaintyCounts(scores, timely)));
    const own = begun.map((month) => servicesOfMonth(of, inTime, month, { people, rules }));
    for (const [i, month] of begun.entries()) services.set(`${village}:${month}`, own[i]!);
    const now = { village, rules: rules.id, counts, months: own.map(packCounts) };
    const before = stands.get(village);
    return { ...now, seen: before?.seen ?? 0, marked: monthsToMark(now, before, { quarter, computed }) };
  });
  await district.db.batch(putQuarter(district.id, quarter, counted, { months, at: deps.now() }));
  return services;
}
