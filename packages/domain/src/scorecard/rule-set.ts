import type { Provenance } from '../reference/provenance.ts';
import type { TargetLimits } from '../reference/target-limits.ts';
import type { TrimesterBands } from '../reference/trimester-bands.ts';
import type { ServiceCode } from '../service/service-code.ts';

/**
 * What makes a cell Y, at one stage of life.
 * - `not-due`: TS.
 * - `times`: received in so many months (`visits`: so many times) since the beginning of the quarter, of the year, or of
 *   pregnancy or life. `dashes`: TS when every month recorded says "not due".
 * - `each-of`: each of the services at least once in life.
 * - `post-partum`: so many visits, judged once, on day 42; TS in other quarters.
 * - `while-at-risk`: in each month at risk, or so many times a quarter; TS when not at risk, unless for everyone.
 * - `campaign`: in the latest of these calendar months; TS up to the age given for each quarter (completed months).
 */
export type Requirement =
  | { readonly kind: 'not-due' }
  | {
      readonly kind: 'times';
      readonly count: number;
      readonly within: 'quarter' | 'year' | 'life';
      readonly unit: 'months' | 'visits';
      readonly dashes?: true;
    }
  | { readonly kind: 'each-of'; readonly services: readonly ServiceCode[] }
  | { readonly kind: 'post-partum'; readonly count: number }
  | { readonly kind: 'while-at-risk'; readonly count: number | 'each-month'; readonly whom: 'at-risk' | 'everyone' }
  | {
      readonly kind: 'campaign';
      readonly calendarMonths: readonly number[];
      readonly tooYoungTo: readonly [number, number, number, number];
    };

export type MotherStage = 'trimester-1' | 'trimester-2' | 'trimester-3' | 'post-partum';
export type ChildStage = '0-5' | '6-9' | '10-12' | '13-17' | '18-23' | '24-59';
export type PaudStage = '24-35' | '36-83';
export type Stage = MotherStage | ChildStage | PaudStage;

export type ListCode = 'mothers' | 'children' | 'paud';

/** One indicator of a list. `recordedIn`: the columns that tell of it. `partOf`: shown beside that one, never scored. */
export interface IndicatorRow {
  readonly service: ServiceCode;
  readonly wording: string;
  readonly recordedIn: readonly ServiceCode[];
  readonly due: Readonly<Partial<Record<Stage, Requirement>>>;
  readonly partOf?: ServiceCode;
}

/** The rules of the scorecard of some years. */
export interface ScorecardRules extends Provenance {
  readonly validYears: { readonly from: number; readonly to: number | null };
  /** Whether the thresholds were compared with the official guide. Until then each explanation says they were not. */
  readonly comparedWithGuide: boolean;
  readonly targets: TargetLimits;
  readonly trimesters: TrimesterBands;
  /** Ages of the children's list, else 0-23 months. */
  readonly childTarget?: 'child-0-23' | 'child-0-59';
  readonly lists: Readonly<Record<ListCode, readonly IndicatorRow[]>>;
}
