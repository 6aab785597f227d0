import { FIRST_WINDOW_KEY, type PeriodKey } from '../period/period-key.ts';
import { addTerm, type BridgeSums, sumOfBridge, type VillageBridge, villageBridge } from './period-bridge.ts';
import type { CountsBy, PersonShare } from './person-change.ts';
import { growthIndicators, posyanduIndicators, YEAR_TARGET_CODE } from './registry.ts';
import { MEASURED } from './village-year.ts';

const GROWTH: ReadonlySet<string> = new Set(growthIndicators.map(({ code }) => code));
const POSYANDU: ReadonlySet<string> = new Set(posyanduIndicators.map(({ code }) => code));

/** Where an indicator's people stand in the columns of a village's period, and how they count. */
export interface PersonRule {
  readonly column: string;
  readonly by: CountsBy;
}

/** null: the indicator is not told by person. */
export function personRule(code: string, key: PeriodKey): PersonRule | null {
  if (GROWTH.has(code)) return { column: code, by: 'share' };
  if (code === MEASURED) return { column: code, by: 'count' };
  if (key >= FIRST_WINDOW_KEY) return windowRule(code);
  if (POSYANDU.has(code)) return { column: code, by: 'share' };
  if (!code.startsWith('d_s.')) return null;
  return { column: MEASURED, by: code === 'd_s.register' ? 'coverage' : 'coverage-of-list' };
}

/** What is summed over the months of a window stands there by person as well. */
function windowRule(code: string): PersonRule | null {
  if (code === YEAR_TARGET_CODE) return { column: MEASURED, by: 'coverage-of-list' };
  if (POSYANDU.has(code)) return { column: code, by: 'sum' };
  if (!code.startsWith('d_s.')) return null;
  return { column: code, by: code === 'd_s.register' ? 'sum-coverage' : 'sum-of-list' };
}

export interface VillageFigures extends VillageBridge {
  /** The figure itself in both periods, and as it was frozen. */
  readonly figures: { readonly before: PersonShare; readonly now: PersonShare; readonly frozen: PersonShare | null };
}

/** A village whose source of S says nothing has no part in the ratio, and one of nobody out of nobody adds nothing. */
const isInRatio = (figure: PersonShare | null): boolean => figure !== null && (figure[0] > 0 || figure[1] > 0);

export interface FigureBridge {
  readonly sums: BridgeSums;
  /** The figure that it begins with: as it was frozen, else as it stands. */
  readonly start: PersonShare;
}

/**
 * The bridge of any figure that is told by person. Numbers of targets that no person stands behind (a list, a projection,
 * a register that begins or ends) move under a term of their own.
 */
export function figureBridge(village: VillageFigures): FigureBridge {
  const { by, figures } = village;
  if (by === 'share' || by === 'count' || by === 'sum') {
    return { sums: villageBridge(village), start: (village.frozen && figures.frozen) ?? figures.before };
  }
  const isTold = isInRatio(figures.before) && isInRatio(figures.now);
  const frozen = isTold && isInRatio(figures.frozen) ? village.frozen : null;
  const sums: BridgeSums = isTold ? villageBridge({ ...village, frozen }) : new Map();
  const start = frozen === null ? figures.before : (figures.frozen ?? figures.before);
  const [numerator, denominator] = sumOfBridge(sums);
  const rest: PersonShare = [figures.now[0] - start[0] - numerator, figures.now[1] - start[1] - denominator];
  if (rest[0] !== 0 || rest[1] !== 0) addTerm(sums, 'targets', rest, 0);
  return { sums, start };
}
