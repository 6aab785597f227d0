import type { ChildPage, MeasurementView } from '@konvergensi/contract';
import type { CategorisedIndex, ScoredVisit } from '@konvergensi/domain';

/** In the order in which they are read: height, weight, weight for height. */
export const INDICES = ['len', 'wei', 'wfl'] as const satisfies readonly CategorisedIndex[];

const FIELDS = { len: 'heightForAge', wei: 'weightForAge', wfl: 'weightForHeight' } as const;

export const scoreOf = (measured: MeasurementView, index: CategorisedIndex) => measured[FIELDS[index]];

export const visitsOf = (measurements: ChildPage['measurements'], index: CategorisedIndex): ScoredVisit[] =>
  measurements.map((measured) => ({ date: measured.date, ...scoreOf(measured, index) }));
