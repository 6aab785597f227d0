import type { ChildRef } from './child-index.ts';
import type { EppgbmColumn } from './columns.ts';
import { type EppgbmHeader, headerName } from './header.ts';
import type { ParsedRow } from './parsed-row.ts';
import type { IssueAction, IssueCode, RowIssue } from './row-issue.ts';
import type { RowOutcome } from './row-outcome.ts';

const VILLAGE_ISSUES = {
  district: ['district', 'district_other'],
  subdistrict: ['subdistrict', 'subdistrict_unknown'],
  village: ['village', 'village_unknown'],
  ambiguous: ['village', 'village_ambiguous'],
} as const satisfies Record<string, readonly [EppgbmColumn, IssueCode]>;

/** The issues that come of a row's outcome, beside those of its cells. */
export function issuesOf(outcome: RowOutcome, parsed: ParsedRow, header: EppgbmHeader): RowIssue[] {
  const issue = (
    column: EppgbmColumn,
    found: string,
    code: IssueCode,
    action: IssueAction,
    other?: ChildRef | number,
  ) => {
    const row = typeof other === 'object' ? other.row : other;
    const about = row === undefined || row === null ? {} : { otherRow: row };
    return { row: parsed.row, column: headerName(header, column), found, code, action, ...about };
  };
  const name = parsed.child?.name ?? '';
  if (outcome.kind === 'wait_village') {
    const [column, code] = VILLAGE_ISSUES[outcome.why];
    return [issue(column, parsed.place[column], code, 'waits_for_person')];
  }
  if (outcome.kind === 'repeat') return [issue('name', name, 'same_as_row', 'counted_once', outcome.row)];
  if (outcome.kind === 'wait_duplicate') {
    return [issue('name', name, 'perhaps_same_child', 'waits_for_person', outcome.against)];
  }
  if (outcome.kind === 'import') {
    return outcome.twins.slice(0, 1).map((twin) => issue('name', name, 'maybe_twin', 'both_imported', twin));
  }
  return outcome.why === 'scope'
    ? [issue('village', parsed.place.village, 'village_outside_scope', 'row_not_imported')]
    : [];
}
