/** What is wrong with a cell or a row. */
export type IssueCode =
  | 'missing'
  | 'unreadable'
  | 'implausible'
  | 'impossible_date'
  | 'two_digit_year'
  | 'month_first'
  | 'day_month_unclear'
  | 'future'
  | 'before_birth'
  | 'over_five'
  | 'not_a_child'
  | 'nothing_measured'
  | 'in_grams'
  | 'district_other'
  | 'subdistrict_unknown'
  | 'village_unknown'
  | 'village_ambiguous'
  | 'village_outside_scope'
  | 'quarter_locked'
  | 'same_as_row'
  | 'perhaps_same_child'
  | 'maybe_twin';

/** What was done about it. */
export type IssueAction =
  | 'measure_not_used'
  | 'value_not_used'
  | 'measurement_not_imported'
  | 'row_not_imported'
  | 'waits_for_person'
  | 'counted_once'
  | 'both_imported'
  | 'read_as_kilograms'
  | 'imported';

/** One line of the report: the data row (from 1, after the header), its column, and the value as found. */
export interface RowIssue {
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly code: IssueCode;
  readonly action: IssueAction;
  /** The other data row it is about, when there is one. */
  readonly otherRow?: number;
}
