import {
  type FrozenMonth,
  factsWithServices,
  freezeMonths,
  packCounts,
  readWithServices,
  readYearFacts,
  type Statement,
  type VillageYearRows,
  yearFactsOf,
} from '@konvergensi/db';
import {
  type Counts,
  computeVillageMonth,
  type Period,
  packMonth,
  periodOfKey,
  type StateColumns,
  windowsOf,
} from '@konvergensi/domain';
import { windowsOfVillage } from '../recompute/windows-of-village.ts';
import type { RecordVillage } from '../record/open-record-village.ts';

interface Computed extends Pick<FrozenMonth, 'period' | 'ruleVersion'> {
  counts: Counts;
  states: StateColumns;
}

/**
 * The figures of a quarter's months as they are now, of the quarter, and of the semester and year that end with it, with
 * the people behind them, kept under the number of the lock.
 */
export async function frozenFigures(
  { id: village, district }: RecordVillage,
  { first, last }: Period,
  lock: number,
  at: number,
): Promise<Statement> {
  const cells = Array.from({ length: last - first + 1 }, (_, i) => ({ village, period: first + i, seq: 0 }));
  const year = Array.from({ length: 12 }, (_, i) => Math.floor(first / 12) * 12 + i);
  const statements = factsWithServices(district.id, cells);
  const results = await district.db.batch([...statements, ...yearFactsOf(district.id, [village], year)]);
  const months = readWithServices(results).map(({ cell, facts, rules }): Computed => {
    const month = computeVillageMonth(facts, true, rules);
    return {
      period: cell.period,
      ruleVersion: rules.version,
      counts: month.counts,
      states: packMonth(facts, month),
    };
  });
  const [rows] = readYearFacts([village], year, results.slice(statements.length));
  const windows = rows === undefined ? [] : windowsEnding(withMonths(rows, months), last);
  const frozen = [...months, ...windows].map(
    (one): FrozenMonth => ({ ...one, village, counts: packCounts(one.counts) }),
  );
  return freezeMonths(frozen, lock, at);
}

/** The year as the months that are locked have it, whatever waits to be computed. */
function withMonths(rows: VillageYearRows, computed: readonly Computed[]): VillageYearRows {
  const months = rows.facts.months.map((month) => {
    const own = computed.find(({ period }) => period === month.period);
    return own === undefined ? month : { ...month, counts: own.counts, states: own.states };
  });
  return { ...rows, facts: { ...rows.facts, months } };
}

function windowsEnding(rows: VillageYearRows, last: number): Computed[] {
  const compute = windowsOfVillage(rows);
  return windowsOf(last)
    .filter((key) => periodOfKey(key).last === last)
    .flatMap((period) => {
      const { counts, states, ruleVersion } = compute(period);
      return states === null ? [] : [{ period, counts, states, ruleVersion }];
    });
}
