import {
  firstMonthOf,
  packCounts,
  putQuarters,
  type QuarterCounts,
  quarterKey,
  recordedQuarters,
  type ScorecardRulesRow,
  scorecardRulesOfDistrict,
} from '@konvergensi/db';
import { type Month, periodContaining, scorecardCounts } from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import type { OpenDistrict } from '../core/open-district.ts';
import { factsStatements, readAllFacts } from '../record/village-facts.ts';
import { judgeVillage, LOOK_BACK } from './judge-village.ts';
import { rulesOfDistrict } from './rules-of-district.ts';

/**
 * Judges anew the quarters that some changed village-months bear on: their own and later ones in which the village has
 * records, since counts run on. Part of the pass that recomputes what changed, so that many saves become one. Twice, late
 * or out of order it gives the same.
 */
export async function refreshQuarters(
  deps: Deps,
  district: OpenDistrict,
  months: readonly (readonly [village: number, month: Month])[],
  current: Month,
): Promise<void> {
  if (months.length === 0) return;
  const [found, ruleRows] = await district.db.batch([
    recordedQuarters(months, quarterKey(current)),
    scorecardRulesOfDistrict(district.id),
  ]);
  const quarters = found!.rows as unknown as { village: number; quarter: number }[];
  if (quarters.length === 0) return;
  const { rules } = rulesOfDistrict(ruleRows!.rows as unknown as ScorecardRulesRow[], undefined);
  const byQuarter = Map.groupBy(quarters, ({ quarter }) => quarter);
  for (const [quarter, own] of byQuarter) {
    const period = periodContaining('quarter', firstMonthOf(quarter));
    const facts = readAllFacts(
      await district.db.batch(
        factsStatements({
          villages: own.map(({ village }) => village),
          people: [period.first, period.last],
          records: [period.first - LOOK_BACK, period.last],
        }),
      ),
    );
    const counted = [...facts].map(([village, of]): QuarterCounts => {
      const { people, scores } = judgeVillage(of, period, rules);
      return { village, quarter, rules: rules.id, counts: packCounts(scorecardCounts(people, scores, rules)) };
    });
    await district.db.batch([putQuarters(district.id, counted, deps.now())]);
  }
}
