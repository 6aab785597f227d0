import type { Position } from '../child.ts';
import { POSITION_LYING, POSITION_STANDING, POSITION_UNKNOWN } from '../position.ts';
import { countRows, type QualitySurvey, type RowShare, rowShare, rowsWhere } from './quality-survey.ts';

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

/** Measured lying at an age for standing, or the other way round. Source: WHO Anthro Survey Analyser. */
export function positionMatches(
  { measures }: Pick<QualitySurvey, 'measures'>,
  ages: Float64Array,
  rows: Int32Array,
): PositionMatch[] {
  return GROUPS.map(({ name, from, below, expected }) => {
    const members = rowsWhere(rows, (row) => ages[row]! >= from && ages[row]! < below);
    const measured = (position: number) =>
      countRows(members, (row) => (measures.position?.[row] ?? POSITION_UNKNOWN) === position);
    const notRecorded = measured(POSITION_UNKNOWN);
    const recorded = members.length - notRecorded;
    const mismatch = rowShare(measured(expected === 'L' ? POSITION_STANDING : POSITION_LYING), recorded);
    return { name, expected, recorded, mismatch, notRecorded };
  });
}
