/** Steps of the field work of a survey, each counted against the one it depends on. */
export const FIELDWORK_STEPS = [
  'clusters-visited',
  'households-interviewed',
  'rosters-done',
  'children-measured',
] as const;
export type FieldworkStep = (typeof FIELDWORK_STEPS)[number];

/** How many were meant and how many were reached; for children not measured, how many for which reason. */
export interface FieldworkCount {
  step: FieldworkStep;
  meant: number;
  reached: number;
  reasons?: Readonly<Record<string, number>>;
}

export interface FieldworkShare extends FieldworkCount {
  percent: number | null;
  /** Not reached, and no reason recorded. */
  unexplained: number;
}

/** Percent of the sampling units, households, rosters and children that were reached. Source: WHO/UNICEF 2019. */
export function fieldworkCompleteness(counts: readonly FieldworkCount[]): FieldworkShare[] {
  return counts.map((count) => {
    const explained = Object.values(count.reasons ?? {}).reduce((sum, n) => sum + n, 0);
    return {
      ...count,
      percent: count.meant > 0 ? (100 * count.reached) / count.meant : null,
      unexplained: Math.max(0, count.meant - count.reached - explained),
    };
  });
}
