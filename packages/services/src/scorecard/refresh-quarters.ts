import {
  changesBehind,
  firstMonthOf,
  packCounts,
  putQuarter,
  type QuarterCounts,
  quarterKey,
  recordedQuarters,
  type ScorecardRulesRow,
  type Statement,
  type StatementResult,
  scorecardRulesOfDistrict,
} from '@konvergensi/db';
import {
  certaintyCounts,
  type Month,
  mergeCounts,
  periodContaining,
  type ScorecardRules,
  scorecardCounts,
} from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { factsStatements, readAllFacts } from '../record/village-facts.ts';
import { judgeVillage, LOOK_BACK } from './judge-village.ts';
import { recordedInTime } from './recorded-in-time.ts';
import { rulesOfDistrict } from './rules-of-district.ts';

/** What `refreshQuarters` needs to know of some village-months. */
export const quartersBehind = (
  district: OpenDistrict,
  months: readonly (readonly [village: number, month: Month])[],
  current: Month,
): Statement[] => [recordedQuarters(months, quarterKey(current)), scorecardRulesOfDistrict(district.id)];

/**
 * Judges anew the quarters that some changed village-months bear on: their own and later ones in which the village has
 * records, since counts run on. Part of the pass that recomputes what changed, before its cells are written: a cell is
 * done only when its scorecards are. Twice, late or out of order it gives the same.
 */
export async function refreshQuarters(
  deps: Deps,
  district: OpenDistrict,
  months: readonly (readonly [village: number, month: Month])[],
  [found, ruleRows]: readonly Pick<StatementResult, 'rows'>[],
): Promise<void> {
  const quarters = found!.rows as unknown as { village: number; quarter: number }[];
  if (quarters.length === 0) return;
  const { rules } = rulesOfDistrict(ruleRows!.rows as unknown as ScorecardRulesRow[], undefined);
  for (const [quarter, of] of Map.groupBy(quarters, (one) => one.quarter)) {
    const own = months.flatMap(([village, month]) => (quarterKey(month) === quarter ? [village] : []));
    const villages = of.map(({ village }) => village);
    await refreshQuarter(deps, district, { quarter, villages, own, rules });
  }
}

interface Asked {
  quarter: number;
  villages: readonly number[];
  /** Villages that are being computed in a month of the quarter itself. */
  own: readonly number[];
  rules: ScorecardRules;
}

async function refreshQuarter(
  deps: Deps,
  district: OpenDistrict,
  { quarter, villages, own, rules }: Asked,
): Promise<void> {
  const period = periodContaining('quarter', firstMonthOf(quarter));
  const from = period.first - LOOK_BACK;
  const months = Array.from({ length: period.last - from + 1 }, (_, i) => from + i);
  const [changes, ...facts] = await district.db.batch([
    changesBehind(district.id, villages, months),
    ...factsStatements({ villages, people: [period.first, period.last], records: [from, period.last] }),
  ]);
  const seen = new Map(changes!.rows.map((row) => [Number(row['village']), Number(row['seen'])]));
  const counted = [...readAllFacts(facts)].map(([village, of]): QuarterCounts => {
    const { people, scores } = judgeVillage(of, period, rules);
    const inTime = judgeVillage(recordedInTime(of, district.code), period, rules).scores;
    const counts = packCounts(mergeCounts(scorecardCounts(people, scores, rules), certaintyCounts(scores, inTime)));
    return { village, seen: seen.get(village) ?? 0, rules: rules.id, counts };
  });
  await district.db.batch(putQuarter(district.id, quarter, counted, { months, own, at: deps.now() }));
}
