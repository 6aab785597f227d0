import type { Position } from '../child.ts';
import type { MeasureColumns } from '../measure-columns.ts';
import { POSITION_LYING, POSITION_STANDING, POSITION_UNKNOWN } from '../position.ts';
import { type RowShare, rowShare } from './quality-survey.ts';

/** Age groups by how a child of that age is measured; the second is part of the first. */
const GROUPS = [
  { name: '00-11', from: 0, below: 12, expected: 'L' },
  { name: '00-08', from: 0, below: 9, expected: 'L' },
  { name: '12-23', from: 12, below: 24, expected: 'L' },
  { name: '24-35', from: 24, below: 36, expected: 'H' },
  { name: '36-47', from: 36, below: 48, expected: 'H' },
  { name: '48-59', from: 48, below: 60, expected: 'H' },
] as const;

/** Children of an age group whose position is recorded and differs from `expected`, of those with a position. */
export interface PositionMatch {
  name: string;
  expected: Position;
  recorded: number;
  mismatch: RowShare;
  notRecorded: number;
}

/** Counts who was measured lying at an age for standing, or the other way round. Source: WHO Anthro Survey Analyser. */
export class PositionTally {
  #counts = GROUPS.map(() => [0, 0, 0]);

  add({ position }: Pick<MeasureColumns, 'position'>, ages: Float64Array, rows: Int32Array): void {
    for (const row of rows) {
      const age = ages[row]!;
      const measured = position === undefined ? POSITION_UNKNOWN : position[row]!;
      for (let i = 0; i < GROUPS.length; i++) {
        const { from, below } = GROUPS[i]!;
        if (age >= from && age < below) this.#counts[i]![measured]!++;
      }
    }
  }

  matches(): PositionMatch[] {
    return GROUPS.map(({ name, expected }, i) => {
      const counts = this.#counts[i]!;
      const recorded = counts[POSITION_LYING]! + counts[POSITION_STANDING]!;
      const mismatch = rowShare(counts[expected === 'L' ? POSITION_STANDING : POSITION_LYING]!, recorded);
      return { name, expected, recorded, mismatch, notRecorded: counts[POSITION_UNKNOWN]! };
    });
  }
}
