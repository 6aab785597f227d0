import { type ProportionTest, proportionTest } from '../statistics/proportion-test.ts';
import { countRows, type QualitySurvey } from './quality-survey.ts';

const MALE = 1;
const FEMALE = 2;

/** Boys for each girl, null without girls; `test` against `expected` boys for each girl, null without children. */
export interface SexRatio {
  boys: number;
  girls: number;
  ratio: number | null;
  expected: number;
  test: ProportionTest | null;
}

/** The ratio of boys to girls among the rows, tested with one proportion. Source: SMART; nipnTK. */
export function sexRatio({ measures }: Pick<QualitySurvey, 'measures'>, rows: Int32Array, expected = 1): SexRatio {
  const boys = countRows(rows, (row) => measures.sex[row] === MALE);
  const girls = countRows(rows, (row) => measures.sex[row] === FEMALE);
  return {
    boys,
    girls,
    ratio: girls > 0 ? boys / girls : null,
    expected,
    test: proportionTest(boys, boys + girls, expected / (1 + expected)),
  };
}
