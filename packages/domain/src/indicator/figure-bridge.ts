import { addTerm, type BridgeSums, sumOfBridge, type VillageBridge, villageBridge } from './period-bridge.ts';
import type { CountsBy, PersonShare } from './person-change.ts';
import { growthIndicators, posyanduIndicators } from './registry.ts';

const SHARES: ReadonlySet<string> = new Set([...growthIndicators, ...posyanduIndicators].map(({ code }) => code));

/** Where an indicator's people stand in a village-month's columns, and how they count; null: it is not told by person. */
export function personRule(code: string): { column: string; by: CountsBy } | null {
  if (SHARES.has(code)) return { column: code, by: 'share' };
  if (code === 'measured') return { column: code, by: 'count' };
  if (code === 'd_s.register') return { column: 'measured', by: 'coverage' };
  return code.startsWith('d_s.') ? { column: 'measured', by: 'coverage-of-list' } : null;
}

export interface VillageFigures extends VillageBridge {
  /** The figure itself in both months, and as it was frozen. */
  readonly figures: { readonly before: PersonShare; readonly now: PersonShare; readonly frozen: PersonShare | null };
}

/** A village whose source of S says nothing has no part in the ratio, and one of nobody out of nobody adds nothing. */
const isInRatio = (figure: PersonShare | null): boolean => figure !== null && (figure[0] > 0 || figure[1] > 0);

/**
 * The bridge of any figure that is told by person. Numbers of targets that no person stands behind (a list, a projection,
 * a register that begins or ends) move under a term of their own.
 */
export function figureBridge(village: VillageFigures): BridgeSums {
  const { by, figures } = village;
  if (by === 'share' || by === 'count') return villageBridge(village);
  const isTold = isInRatio(figures.before) && isInRatio(figures.now);
  const frozen = isTold && isInRatio(figures.frozen) ? village.frozen : null;
  const sums: BridgeSums = isTold ? villageBridge({ ...village, frozen }) : new Map();
  const start = frozen === null ? figures.before : (figures.frozen ?? figures.before);
  const [numerator, denominator] = sumOfBridge(sums);
  const rest: PersonShare = [figures.now[0] - start[0] - numerator, figures.now[1] - start[1] - denominator];
  if (rest[0] !== 0 || rest[1] !== 0) addTerm(sums, 'targets', rest, 0);
  return sums;
}
