import type { MatchReason } from '../../identity/match-child.ts';
import type { ChildRef } from './child-index.ts';
import type { RowIssue } from './row-issue.ts';

/**
 * What becomes of a data row.
 * - `import`: the child is new (`child` null) or known (`child`: registered, or first named by an earlier row); its
 *   measurement, when the row has one, is another of that child. `differs` says what the row writes otherwise. `twins` are
 *   children of one mother and birth date: imported all the same, and shown.
 * - `repeat`: child and measurement are those of an earlier row; nothing is added.
 * - `wait_duplicate`: almost certainly `against`; not imported until a person decides. `adds` tells that it is certain, but
 *   the row has a measure of that day that the earlier one lacks.
 * - `wait_village`: a person says which village; `villages` are those that may be meant, the likest first.
 * - `reject`: no sound child (`child`), or a village outside what the importer may touch (`scope`).
 */
export type RowOutcome =
  | {
      readonly kind: 'import';
      readonly village: number;
      readonly child: ChildRef | null;
      readonly differs: readonly MatchReason[];
      readonly twins: readonly ChildRef[];
    }
  | { readonly kind: 'repeat'; readonly village: number; readonly row: number; readonly child: ChildRef }
  | {
      readonly kind: 'wait_duplicate';
      readonly village: number;
      readonly against: ChildRef;
      readonly reasons: readonly MatchReason[];
      readonly adds: boolean;
    }
  | {
      readonly kind: 'wait_village';
      readonly why: 'district' | 'subdistrict' | 'village' | 'ambiguous';
      readonly villages: readonly number[];
    }
  | { readonly kind: 'reject'; readonly why: 'child' | 'scope' };

/** A row's outcome and the issues that come of it, beside those of its cells. */
export interface RowPlan {
  readonly outcome: RowOutcome;
  readonly issues: readonly RowIssue[];
}
