import type { FigureBridge, FigureExplained } from '@konvergensi/contract';
import type { FrozenRow, OtherMarksRow, StateRow } from '@konvergensi/db';
import {
  BRIDGE_TERMS,
  type BridgeSums,
  type CountTuple,
  EMPTY_STATES,
  figureBridge,
  formatPeriodKey,
  mergeBridge,
  type PersonRule,
  type PersonShare,
  periodOfKey,
  type StateColumn,
  type StateLetter,
  sumOfBridge,
} from '@konvergensi/domain';
import type { RegionView } from './region-view.ts';

export interface BridgeRows {
  rule: PersonRule;
  states: readonly unknown[];
  frozen: readonly unknown[];
  /** The earlier period's people by the rules of the later one, where these are others. */
  marks: readonly OtherMarksRow[];
}

interface Ends {
  period: number;
  from: number | null;
  now: CountTuple | undefined;
  before: CountTuple | undefined;
}

const columnOfRow = (row: StateRow | undefined, print: string | null): StateColumn =>
  row?.id == null
    ? EMPTY_STATES
    : { id: row.id, birth: row.birth ?? '', letters: row.letters ?? '', print: print ?? '' };

const shareOfRow = (row: StateRow | undefined): PersonShare => {
  const [numerator = 0, denominator = 0] = row?.counts == null ? [] : (JSON.parse(row.counts) as number[]);
  return [numerator, denominator];
};

type Told = Pick<FigureExplained, 'bridge' | 'noBridge'>;
const none = (why: NonNullable<Told['noBridge']>): Told => ({ bridge: null, noBridge: why });

/** The bridge of a region: the sum over its villages. Left out while figures are being computed anew. */
export function bridgeOfRegion(view: RegionView, people: BridgeRows | null, ends: Ends, isCount: boolean): Told {
  const { from, now, before, period } = ends;
  if (from === null || now === undefined || before === undefined) return none('no-earlier');
  if (view.region.level === 1) return none('by-region');
  if (people === null) return none('not-by-person');
  const rows = people.states as StateRow[];
  if (rows.some((row) => row.id === null)) return none('pending');
  const frozen = people.frozen as FrozenRow[];
  const { sums, restated } = sumOfVillages(people, rows, frozen, { before: from, now: period });
  const of = (term: (typeof BRIDGE_TERMS)[number]) => sums.get(term) ?? [0, 0, 0];
  const start: PersonShare = [before[0] + restated[0], before[1] + restated[1]];
  if (!settle(sums, people.rule.by, [now[0] - start[0], now[1] - start[1]])) return none('pending');
  const shown = (n: number, d: number) => ({ numerator: n, denominator: isCount ? null : d });
  const terms: FigureBridge['terms'] = BRIDGE_TERMS.filter((term) => sums.has(term)).map((term) => {
    const [n, d, count] = of(term);
    return { term, ...shown(n, d), people: count };
  });
  return {
    bridge: {
      from: { period: formatPeriodKey(from), ...shown(...start), frozen: frozen.length },
      to: { period: formatPeriodKey(period), ...shown(now[0], now[1]) },
      terms,
    },
    noBridge: null,
  };
}

/**
 * A sub-district's own projection stands in place of its villages': the rest is a change of targets. Any other rest says
 * that a sum above the villages is behind them.
 */
function settle(sums: BridgeSums, by: PersonRule['by'], change: PersonShare): boolean {
  const told = sumOfBridge(sums);
  const rest = [change[0] - told[0], change[1] - told[1]] as const;
  if (rest[0] === 0 && rest[1] === 0) return true;
  if (by !== 'coverage-of-list' && by !== 'sum-of-list') return false;
  mergeBridge(sums, new Map([['targets', [rest[0], rest[1], 0]]]));
  return true;
}

interface Summed {
  sums: BridgeSums;
  /** How far the earlier figure was another when it was frozen. */
  restated: PersonShare;
}

function sumOfVillages(
  { rule, marks }: BridgeRows,
  rows: readonly StateRow[],
  frozen: readonly FrozenRow[],
  keys: { before: number; now: number },
): Summed {
  const { by } = rule;
  const periods = { before: periodOfKey(keys.before), now: periodOfKey(keys.now) };
  const frozenOf = new Map(frozen.map((row) => [row.village, row]));
  const marksOf = new Map(marks.map((row) => [`${row.village} ${row.version}`, row.letters]));
  const sums: BridgeSums = new Map();
  let restated: PersonShare = [0, 0];
  for (const [village, own] of Map.groupBy(rows, (row) => row.village)) {
    const before = own.find((row) => row.period === keys.before);
    const now = own.find((row) => row.period === keys.now);
    const kept = frozenOf.get(village);
    const bridge = figureBridge({
      frozen: kept === undefined ? null : { states: columnOfRow(kept, kept.print), ruleVersion: kept.rule_version },
      before: columnOfRow(before, kept?.live_print ?? null),
      now: columnOfRow(now, null),
      beforeByRulesOfNow: marksOf.get(`${village} ${now?.rule_version}`) ?? null,
      periods,
      by,
      ruleVersion: before?.rule_version ?? '',
      figures: {
        before: shareOfRow(before),
        now: shareOfRow(now),
        frozen: kept === undefined ? null : shareOfRow(kept),
      },
    });
    const [n, d] = shareOfRow(before);
    restated = [restated[0] + bridge.start[0] - n, restated[1] + bridge.start[1] - d];
    mergeBridge(sums, bridge.sums);
  }
  return { sums, restated };
}

const REASONS = {
  l: 'implausible-low',
  h: 'implausible-high',
  r: 'no-measure',
  t: 'outside-table',
  '-': 'not-weighed',
} as const satisfies Partial<Record<StateLetter, NonNullable<FigureExplained['reasons']>[number]['reason']>>;

/** Who is not in the figure, by reason, over the villages of the region. */
export function reasonsOf({ states, rule }: BridgeRows, period: number): FigureExplained['reasons'] {
  const counts = new Map<string, number>();
  for (const row of states as StateRow[]) {
    if (row.period !== period) continue;
    if (row.id === null) return null;
    for (const letter of row.letters ?? '') counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  if (rule.by !== 'share') return [];
  return Object.entries(REASONS).flatMap(([letter, reason]) => {
    const people = counts.get(letter) ?? 0;
    return people === 0 ? [] : [{ reason, people }];
  });
}
