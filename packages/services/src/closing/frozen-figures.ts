import {
  type FrozenMonth,
  factsOf,
  freezeMonths,
  knownSeqs,
  packCounts,
  readFacts,
  type Statement,
} from '@konvergensi/db';
import { computeVillageMonth, type Period, packMonth } from '@konvergensi/domain';
import type { RecordVillage } from '../record/open-record-village.ts';

/** The figures of a quarter's months as they are now, with the people behind them, kept under the number of the lock. */
export async function frozenFigures(
  { id: village, district }: RecordVillage,
  { first, last }: Period,
  lock: number,
  at: number,
): Promise<Statement> {
  const cells = Array.from({ length: last - first + 1 }, (_, i) => ({ village, period: first + i, seq: 0 }));
  const statements = factsOf(district.id, cells, knownSeqs(district.id, cells));
  const months = readFacts(await district.db.batch(statements)).map(({ cell, facts, rules }): FrozenMonth => {
    const month = computeVillageMonth(facts, true, rules);
    return {
      village,
      period: cell.period,
      ruleVersion: rules.version,
      counts: packCounts(month.counts),
      states: packMonth(facts, month),
    };
  });
  return freezeMonths(months, lock, at);
}
