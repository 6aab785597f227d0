/** A target of a year. Without a source it is known by hearsay only and neither colours nor ranks. */
export interface YearTarget {
  readonly year: number;
  readonly value: number;
  /** Where the value is written; null: "target belum dipastikan". */
  readonly source: string | null;
}

export type TargetState =
  | { readonly kind: 'none' }
  /** One value with a source, or one that the district has confirmed. */
  | { readonly kind: 'confirmed'; readonly value: number; readonly source: string }
  /** Known without a source, or sources differ: shown, not used. */
  | { readonly kind: 'unconfirmed'; readonly values: readonly YearTarget[] };

/** What may be compared with in a year. A district's own confirmation decides between values that differ. */
export function targetOf(targets: readonly YearTarget[], year: number, confirmed?: YearTarget): TargetState {
  if (confirmed !== undefined && confirmed.year === year && confirmed.source !== null) {
    return { kind: 'confirmed', value: confirmed.value, source: confirmed.source };
  }
  const values = targets.filter((target) => target.year === year);
  if (values.length === 0) return { kind: 'none' };
  const [first] = values;
  const agree = values.every(({ value, source }) => source !== null && value === first?.value);
  if (!agree || first === undefined || first.source === null) return { kind: 'unconfirmed', values };
  return { kind: 'confirmed', value: first.value, source: first.source };
}
