import type { ImportCounts } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { SummaryList } from '../ui/summary-list.tsx';

const ORDER = [
  'rows',
  'newChildren',
  'knownChildren',
  'newMeasurements',
  'changedMeasurements',
  'unchanged',
  'sameAsOther',
  'waitingDuplicate',
  'maybeTwin',
  'waitingVillage',
  'measurementRejected',
  'rowRejected',
  'cellIssues',
] as const satisfies readonly (keyof ImportCounts)[];

/** Said even when they are none: what was read and what it brings. */
const ALWAYS: ReadonlySet<keyof ImportCounts> = new Set(['rows', 'newChildren', 'newMeasurements', 'rowRejected']);

/** What the file holds, in plain words; what does not occur is left out. */
export function ImportCountList({ view: { t, numbers }, counts }: { view: View; counts: ImportCounts }) {
  const shown = ORDER.filter((key) => counts[key] > 0 || ALWAYS.has(key));
  return <SummaryList counts rows={shown.map((key) => [t(`count.${key}`), numbers.whole(counts[key])])} />;
}

/** Would recording the file change anything? */
export const bringsNothing = (counts: ImportCounts): boolean =>
  counts.newChildren + counts.newMeasurements + counts.changedMeasurements === 0;
